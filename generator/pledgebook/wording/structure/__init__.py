"""What every language has in common: sentences in the making, names, and the order of a letter."""
