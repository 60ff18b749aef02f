"""What is promised not to be done, in Chinese: 夜间，我公司不进行维护."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.wording.zh import doing
from pledgebook.wording.zh.acts import Acting
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming
from pledgebook.wording.zh.objects import TRANSITIVE

_INSIDE = ("时间", "时段", "期间")


def never(draft: Draft, naming: Naming) -> Draft:
    """Say what is not done: alone, or in a sentence after what is."""
    clause = draft.left
    if not clause.never:
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    refused = "，".join(_refused(act, clause, voice) for act in clause.never)
    if clause.acts or clause.does or clause.either:
        who = doing.subject(clause, draft.chapter, naming)
        return draft.add(f"{who}{refused}", of=("never",))
    clocks = [name for name in clause.when if naming.kind(name) is Kind.CLOCK]
    draft = draft.open(_during(clocks, naming), of=())
    words = f"{doing.speaks(draft, naming)}{refused}"
    draft = draft.carry(words, of=("never", "by", "covers"))
    others = tuple(name for name in clause.when if name not in clocks)
    return replace(draft, left=replace(draft.left, when=others))


def _refused(act: str, clause: Clause, voice: Acting) -> str:
    """Return ``不更换水泵``, ``不对水泵进行维护``."""
    verb = voice.verb(act, timed=False).removeprefix("负责").removeprefix("予以")
    covers = voice.naming.all(clause.covers)
    if not covers or act in TRANSITIVE:
        return f"不{verb}{covers}"
    return f"不对{covers}{verb}"


def _during(clocks: list[str], naming: Naming) -> str:
    titles = naming.all(clocks, "和", Kind.CLOCK)
    return f"{titles}内" if titles.endswith(_INSIDE) else titles
