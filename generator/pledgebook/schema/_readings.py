"""What a text that is nearly right may stand for, in the spelling of the language.

A reading is a guess. It is offered only where the schema accepts it, and nothing is ever changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pledgebook.model.called import called
from pledgebook.model.names import Kind
from pledgebook.model.units import BY_SPELLING
from pledgebook.schema._numbers import NUMBER
from pledgebook.schema._quantities import limits, quantities
from pledgebook.schema._times import dates, is_always, weekdays, windows
from pledgebook.schema._words import VALUES

_LONGEST = 80
_COUNTED = {
    "people": ("人", " people"),
    "times": ("次", " times"),
    "count": ("次", " times"),
    "hours": ("学时", " lesson hours"),
    "copies": ("份", " copies"),
    "amount": ("元", ""),
}
_SHARES = ("share", "target", "below", "over")
_CLOCKS = ("clock", "working-day", "except")
_NAME = "^(?:[a-z][a-z0-9-]{0,62}"
# Key -> the kinds of name that stand there.
_KINDS: Mapping[str, tuple[Kind, ...]] = {
    **dict.fromkeys(("does", "never", "either"), (Kind.ACT,)),
    **dict.fromkeys(("via", "channels"), (Kind.CHANNEL,)),
    **dict.fromkeys(("from", "event", "until", "first", "last", "after"), (Kind.EVENT,)),
    **dict.fromkeys(("by", "for", "seal", "choice"), (Kind.PARTY,)),
    **dict.fromkeys(("when", "unless"), (Kind.REQUEST, Kind.CHANNEL, Kind.EVENT)),
    **dict.fromkeys(("per", "order"), (Kind.DOCUMENT,)),
    **dict.fromkeys(("clock", "working-day"), (Kind.CLOCK,)),
    "of": (Kind.BASE,),
    "form": (Kind.FORM,),
}
_QUALITY = ("质量", "质保", "保修", "质量保证", "质保期", "保修期")
_LIST = re.compile(r" ?(?:[,、;/+&]|和|及|\band\b) ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is written: its key, what form it takes there, the language around it.

    ``titled`` are the names of the letter by what they are called in it; ``start`` is the event
    that the clause around counts from.
    """

    key: str
    above: str = ""
    pattern: str = ""
    words: tuple[str, ...] = ()
    chinese: bool = True
    titled: Mapping[str, str] = field(default_factory=dict)
    start: str = ""

    def fits(self, text: str) -> bool:
        """Say whether the place takes ``text``: one of its words, or its form."""
        if self.words:
            return text in self.words
        return not self.pattern or re.search(self.pattern, text) is not None

    @property
    def is_limit(self) -> bool:
        """Say whether a deadline stands here, which every bound from above goes without."""
        return bool(self.pattern) and self.fits("n-a") and self.fits("1st working day")

    @property
    def is_share(self) -> bool:
        """Say whether a number without a unit is most likely a percentage here."""
        only = bool(self.pattern) and self.fits("1%") and not self.fits("1人")
        return only or self.key in _SHARES


def readings(written: str, place: Place) -> Iterator[str]:
    """Yield what ``written`` may stand for at ``place``, the likeliest first, each once."""
    if len(written) > _LONGEST:
        return
    told = {written}
    for one in _all(written, place):
        if one not in told and place.fits(one):
            told.add(one)
            yield one


def several(written: str, place: Place) -> list[str]:
    """Return the parts of a text that lists several, each as it should be; none where one fails."""
    parts = _LIST.split(unicodedata.normalize("NFKC", written[:_LONGEST]).strip())
    if len(parts) < 2:
        return []
    read = [part if place.fits(part) else next(readings(part, place), "") for part in parts]
    return read if all(read) else []


def _all(written: str, place: Place) -> Iterator[str]:
    half = unicodedata.normalize("NFKC", written).strip()
    yield half
    if not re.search("[A-Za-z]", half):
        yield re.sub(r"\s+", "", half)
    small = re.sub(r"\s+", " ", half.casefold()).rstrip("。.!")
    yield from _words(small, place)
    yield from dates(small)
    yield from windows(small)
    if "mon|tue" in place.pattern:
        yield from weekdays(small)
    chinese = _is_chinese(small, place)
    yield from _numbered(small, place)
    yield from (limits if place.is_limit else quantities)(small, chinese=chinese)
    if place.pattern.startswith(_NAME):
        yield place.titled.get(written.strip(), half)
        if place.key == "warranty" and half in _QUALITY:
            yield "quality"
        yield from called(half, _KINDS.get(place.key) or _KINDS.get(place.above, ()))
    if place.pattern.startswith(_NAME) and not small[:1].isdigit():
        yield re.sub(r"[ _]+", "-", small)


def _is_chinese(text: str, place: Place) -> bool:
    """Say whether the text is Chinese: by its letters, or those around it where it has none."""
    if re.search("[\u4e00-\u9fff]", text):
        return True
    return place.chinese and not re.search("[a-z]", text)


def _words(text: str, place: Place) -> Iterator[str]:
    if is_always(text) and {place.key, place.above} & set(_CLOCKS):
        yield "always"
    for word, spoken in VALUES.items():
        if place.pattern and word in BY_SPELLING:
            continue  # it stands in the pattern as a unit
        listed = word in place.words or re.search(rf"[:|]{word}[|)]", place.pattern)
        if listed and (text in spoken or text == word):
            yield word


def _numbered(text: str, place: Place) -> Iterator[str]:
    """Yield a number without its unit with the unit that the place leaves no doubt about."""
    chinese = _is_chinese(text, place)
    if place.is_share and re.search(r"[0-9]$", text):
        yield from quantities(f"{text}%", chinese=chinese)
    suffix = _COUNTED.get(place.key, ("", ""))[not chinese]
    if suffix and re.search(rf"(?:^|[^0-9.]){NUMBER}$", text):
        yield from quantities(f"{text}{suffix}", chinese=chinese)
