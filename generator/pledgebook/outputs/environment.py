"""The one template environment that letter and site share.

Content is data: templates come from the shipped folder alone, never from a string, and whatever is
put into them is escaped. A name that a template does not know is an error, never a blank.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from functools import lru_cache
from importlib.resources import as_file

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pledgebook import resources


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of all templates; the folder stays unpacked until the program ends."""
    held = ExitStack()
    atexit.register(held.close)
    folder = held.enter_context(as_file(resources.folder("templates")))
    return Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
