"""The places for signatures in a letter: which it has, and which are signed."""

from __future__ import annotations

from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from pledgebook.model.signing import TIMESTAMP, Role
from pledgebook.pdf.reading import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a letter asks for and what it has: signatures in their order, and other fields.

    ``foreign`` are signature fields, signed or not, whose names no letter has. ``stamped`` says
    whether the time stamp over the whole letter is there; None where it has no place for one.
    """

    asked: tuple[Role, ...]
    signed: tuple[Role, ...]
    stamped: bool | None
    foreign: tuple[str, ...] = ()

    @property
    def due(self) -> Role | None:
        """Return who signs next; None where nobody is to sign any more."""
        return next((role for role in self.asked if role not in self.signed), None)

    @property
    def last(self) -> Role | None:
        """Return whose signature completes the letter."""
        return self.asked[-1] if self.asked else None

    @property
    def untouched(self) -> bool:
        """Say whether nothing was signed or stamped."""
        return not self.signed and not self.stamped


def state(reader: PdfFileReader) -> State:
    """Read the signature fields of a letter; raises `Unreadable` where they are no fields."""
    with reading():
        filled = {str(name): value is not None for name, value, _ in enumerate_sig_fields(reader)}
    roles = [role for role in Role if role.value in filled]
    return State(
        asked=tuple(roles),
        signed=tuple(role for role in roles if filled[role.value]),
        stamped=filled.get(TIMESTAMP),
        foreign=tuple(
            name for name in filled if name not in {TIMESTAMP, *(role.value for role in Role)}
        ),
    )
