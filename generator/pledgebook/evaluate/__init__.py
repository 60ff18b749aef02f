"""Tickets against terms: verdicts, the trace of a clock, aggregates, what a miss costs."""
