"""What several commitments of a book share: fragments, and the ``use:`` that names them."""

from __future__ import annotations

from pledgebook.fragments.library import MAX_DEPTH, Content, Fragment, Library, Read
from pledgebook.fragments.merging import USE, alike
from pledgebook.fragments.using import Used, use

__all__ = ["MAX_DEPTH", "USE", "Content", "Fragment", "Library", "Read", "Used", "alike", "use"]
