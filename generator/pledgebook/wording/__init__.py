"""Everything that is said in a human language: messages now, numerals and sentences beside them."""
