"""What can be read from a letter's PDF, and the one thing drawn on it before anybody signs."""

from __future__ import annotations

import logging

# pyHanko remarks on files; what matters is returned or raised, and said in the reader's words.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
