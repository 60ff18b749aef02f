"""What can be read from a letter's PDF, and the one thing drawn on it before anybody signs."""
