"""Everything that is said in a human language: letters, messages, numerals."""
