"""The particulars of a clause: contents, goals, places, frequency, level, clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Open
from pledgebook.model.timing import Agreed, ClockByAct, Combination, PerService
from pledgebook.wording.en import claims, lengths, moments, terms, values
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join, quoted
from pledgebook.wording.en.hours import during
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.limits import is_ahead

# A field, its words as a sentence.
_PLAIN: tuple[tuple[str, Callable[[Draft, Naming], str]], ...] = (
    ("covers", lambda d, n: f"this applies to {n.nouns(d.left.covers)}"),
    ("under", lambda d, n: f"this is managed under {quoted(n.title(d.left.under or ''))}"),
    ("content", lambda d, n: f"{contents(d.chapter)} {n.listed(d.left.content)}"),
    ("gives", lambda d, n: f"{_following(d.left.gives)} provided: {n.listed(d.left.gives)}"),
    ("keeps", lambda d, n: f"{_following(d.left.keeps)} kept available: {n.listed(d.left.keeps)}"),
    ("order", lambda d, n: f"the order of precedence is: {n.all(d.left.order)}"),
    ("choice", lambda d, n: f"the choice lies with {n.noun(d.left.choice or '')}"),
    ("causes", lambda d, _: f"the causes covered are: {join(map(_cause, d.left.causes))}"),
)
_CONTENTS = {"training": "the training covers", "reports": "this covers"}


def contents(chapter: str) -> str:
    """Return what opens the contents of an act of a chapter."""
    return _CONTENTS.get(chapter, "this includes")


def _following(things: tuple[str, ...]) -> str:
    return "the following is" if len(things) == 1 else "the following are"


def _cause(name: str) -> str:
    return terms.CAUSES.get(name, name)


def placed(places: Sequence[str]) -> str:
    """Return where something is done: ``in Example City``, ``at the customer's site``."""
    return join(map(_placed, places))


def _placed(place: str) -> str:
    head = place.split(maxsplit=1)[0].lower()
    if head in {"in", "at", "on", "within", "across", "near", "throughout", "inside"}:
        return place
    return f"{'in' if place[0].isupper() else 'at'} {place}"


def aims(chapter: str) -> str:
    """Return what the goals of a chapter are called."""
    return {
        "training": "the aims of the training are",
        "quality": "the following is guaranteed",
    }.get(chapter, "the aims are")


def particulars(draft: Draft, naming: Naming) -> Draft:
    """Say what a clause lists: contents, papers, places, goals."""
    clause = draft.left
    if clause.of and not clause.target:
        draft = draft.add(f"this concerns {naming.noun(clause.of)}", of=("of",))
    if clause.place:
        where = placed(clause.place)
        draft = draft.tell(where, f"the place is {where}", of=("place",))
    if clause.language:
        words = terms.LANGUAGES.get(clause.language, clause.language)
        draft = draft.tell(f"in {words}", f"the language is {words}", of=("language",))
    draft = _shaped(draft, naming)
    for field, words_of in _PLAIN:
        if getattr(draft.left, field):
            draft = draft.add(words_of(draft, naming), of=(field,))
    if draft.left.goals:
        draft = draft.add(
            f"{aims(draft.chapter)}: {naming.listed(draft.left.goals)}", of=("goals",)
        )
    return _meaning(draft, naming)


def _shaped(draft: Draft, naming: Naming) -> Draft:
    """Say in which form."""
    form = draft.left.form
    if isinstance(form, Agreed):
        draft = draft.add(f"the form will be {moments.agreed(form, naming)}", of=("form",))
    elif form:
        words = naming.all(form, "and", Kind.FORM)
        draft = draft.tell(f"in the form of {words}", f"the form is {words}", of=("form",))
    return draft


def _meaning(draft: Draft, naming: Naming) -> Draft:
    means = draft.left.means
    if isinstance(means, Agreed):
        return draft.add(f"the meaning will be {moments.agreed(means, naming)}", of=("means",))
    return draft.add(f"this means: {means}" if means else "", of=("means",))


def spans(draft: Draft, naming: Naming) -> Draft:
    """Say how long, until when and before what."""
    clause = draft.left
    if clause.before:
        words = moments.before(clause.before, naming)
        draft = draft.tell(words, f"this is done {words}", of=("before",))
    if isinstance(clause.until, Agreed):
        words = f"the end will be {moments.agreed(clause.until, naming)}"
        draft = draft.add(words, of=("until",))
    elif clause.until:
        words = f"until {moments.point(clause.until, naming)}"
        draft = draft.tell(words, f"this holds {words}", of=("until",))
    if clause.lasts:
        draft = _lasting(draft, naming)
    if clause.renews:
        draft = draft.add(claims.renewal(clause.renews, naming), of=("renews",))
    return draft


def _lasting(draft: Draft, naming: Naming) -> Draft:
    lasts = draft.left.lasts
    assert lasts is not None  # noqa: S101 (asked by `spans`)
    sentence = f"the period {lengths.lasting(lasts, naming)}"
    if isinstance(lasts, Agreed):
        words = f"the length of the period will be {moments.agreed(lasts, naming)}"
        return draft.add(words, of=("lasts",))
    if isinstance(lasts, Combination | PerService):
        return draft.add(sentence, of=("lasts",))
    phrase = "without limit of time" if lasts is Open.UNLIMITED else f"for {values.length(lasts)}"
    return draft.tell(phrase, sentence, of=("lasts",))


_OPEN = {"offices": "the office is open", "staff": "they are available"}


# Acts that are there all the time, so that they are provided rather than done.
_PROVIDED = {"service", "support", "guide", "watch", "observe", "provide", "hear"}


def counting(draft: Draft, naming: Naming, whole: Clause) -> Draft:
    """Say by which clock limits are counted, and when it stands still.

    ``whole`` is the clause before anything of it was said.
    """
    clock, pauses = draft.left.clock, draft.left.pauses
    timed = not all(map(is_ahead, whole.acts.values()))
    if isinstance(clock, ClockByAct):
        draft = draft.add(*clocks(clock, naming), of=("clock",))
    elif clock and (timed or draft.frame is not Frame.SENTENCE):
        draft = draft.add(f"time is counted {naming.counted(clock)}", of=("clock",))
    elif clock:
        draft = _during(draft, during(clock, naming), whole)
    stops = [
        f"the time from {moments.point(one.from_, naming)} to "
        f"{moments.point(one.until, naming)} is not counted"
        for one in pauses
    ]
    return draft.add(*stops, of=("pauses",))


def _during(draft: Draft, hours: str, whole: Clause) -> Draft:
    """Say in which hours something goes on; before what else is said of a notice of it."""
    done = {*whole.does, *whole.either} - _PROVIDED
    if done and draft.carried and whole.acts:
        return draft.say(hours, of=("clock",))
    what = _OPEN.get(draft.chapter, "this is done" if done else "this is provided")
    return draft.add(f"{what} {hours}", of=("clock",))


def clocks(clock: ClockByAct, naming: Naming) -> list[str]:
    """Return in which hours the time of each act is counted."""
    acts: dict[str, list[str]] = {}
    for act, name in clock.acts.items():
        acts.setdefault(naming.counted(name), []).append(naming.title(act, Kind.ACT))
    return [f"time to {join(titles)} is counted {name}" for name, titles in acts.items()]
