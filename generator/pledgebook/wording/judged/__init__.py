"""Verdicts in words: times on a wall, lengths, the names of terms, the trace of a clock."""
