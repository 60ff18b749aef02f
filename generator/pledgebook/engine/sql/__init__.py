"""Terms over a log in SQL: the same integers as the Python engine, from the same clocks.

Three stages: an engine's own reading of files; facts of each ticket under a term; the verdict. The
text of the last two is the same for every engine.
"""
