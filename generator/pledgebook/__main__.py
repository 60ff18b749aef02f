"""``python -m pledgebook`` is the program ``pledgebook``."""

from pledgebook.cli import main

raise SystemExit(main())
