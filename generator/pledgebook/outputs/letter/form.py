"""In which form a letter is made, and the mark that leads back to what it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pledgebook.outputs.pictures.code import Code, code


class Form(Enum):
    """A draft, a letter with fields to be signed in its file, or one to be signed on paper."""

    DRAFT = "draft"
    ELECTRONIC = "electronic"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A code to scan: to the page of a version, or to the SHA-256 of what it says (hexadecimal).

    ``address`` is None where the book has none.
    """

    address: str | None
    id: str
    version: int
    sha256: str

    @property
    def text(self) -> str:
        """Return what the code says."""
        return self.address or f"pledgebook:{self.id}:v{self.version}:sha256:{self.sha256}"

    @property
    def picture(self) -> Code:
        """Return the code as it is drawn."""
        return code(self.text)
