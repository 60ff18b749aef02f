"""Ticket logs: rows of any format to tickets, by a mapping file; what cannot be used is told."""
