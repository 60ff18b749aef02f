"""Reading an author's own words: the numbers in them, and the data that they are about.

Checks that look at words share this; nothing here tells an author anything.
"""
