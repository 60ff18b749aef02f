"""The whole way, from bytes to findings and files: read `loading`, `lettering` and `building`.

What is made of a commitment is imported from the last two by those who make something: to check
one, nobody waits for templates.
"""

from __future__ import annotations

from pledgebook.pipeline.loading import Loaded, found, issued, load

__all__ = ["Loaded", "found", "issued", "load"]
