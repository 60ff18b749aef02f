"""The parts of a Word file that letters are filled into, one module for each."""
