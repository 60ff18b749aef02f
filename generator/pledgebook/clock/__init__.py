"""Calendars: published holidays and, for each clock of a letter, its weekly windows."""
