"""``python -m pledgebook`` is the program ``pledgebook``."""

from pledgebook.cli import start

if __name__ == "__main__":  # the processes of a pool read this file too
    raise SystemExit(start())
