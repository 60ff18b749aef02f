"""Which names may stand where: the table of the check that knows it."""

from __future__ import annotations

from collections.abc import Iterator

from languages import Language
from published import load
from tables import anchor, cell

from pledgebook.model.names import Kind
from pledgebook.model.uses import USES
from pledgebook.wording.messages.kinds import KINDS

# Class of the model -> file and name of its shape.
_SHAPES = {
    "Clause": ("clause", ""),
    "Deadline": ("timing", "deadline-map"),
    "ClockByAct": ("timing", "clocks-by-act"),
    "Moment": ("timing", "moment-map"),
    "Agreed": ("timing", "agreed"),
    "Combination": ("values", "combination"),
    "Measure": ("measure", "measure"),
    "Missed": ("measure", "missed"),
    "Amount": ("money", "amount-map"),
    "CapShare": ("money", "cap-share"),
    "Claim": ("money", "claim"),
    "Renewal": ("periods", "renewal"),
    "RenewalNotice": ("periods", "renewal-notice"),
    "Extension": ("periods", "extension"),
    "Days": ("head", "days"),
    "Project": ("head", "project"),
    "Signature": ("head", "signature"),
    "Channel": ("words", "channels"),
    "Clock": ("words", "clocks"),
    "Event": ("words", "events"),
}
# Where a kind of name is defined: the part of the page that says how.
_DEFINED = {
    Kind.SEVERITY: "words-severities",
    Kind.CHANNEL: "words-channels",
    Kind.CLOCK: "words-clocks",
    Kind.EVENT: "words-events",
    Kind.ITEM: "words-items",
    Kind.MEMBER: "words-groups",
    Kind.ACT: "acts",
    Kind.DEFINITION: "words-definitions",
    Kind.PARTY: "head-parties",
    Kind.PERIOD: "chapters-warranty",
    Kind.CLAUSE: "clause",
    Kind.CHAPTER: "chapters",
}


def uses(of: Language) -> Iterator[str]:
    """Yield the table of keys that take names, and of which kinds."""
    yield f'<a id="uses"></a>\n\n## {of.say["uses"]}'
    yield of.say["uses-intro"]
    heads = (of.say[one] for one in ("uses-where", "key", "uses-kinds"))
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|"]
    comma = "、" if of.code == "zh" else ", "
    for (owner, field), wanted in USES.items():
        file, name = _SHAPES[owner]
        whole = load(file)
        title = of.words(whole["$defs"][name] if name else whole)["title"]
        key = "*" if field == "acts" else field.rstrip("_").replace("_", "-")
        said = comma.join(_kind(kind, of) for kind in Kind if kind in wanted)
        lines.append(f"| [{cell(str(title))}](#{anchor(file, name)}) | `{key}` | {said} |")
    yield "\n".join(lines)


def _kind(kind: Kind, of: Language) -> str:
    """Return what a kind of name is called, with a link to where such names come from."""
    message = KINDS[kind.value]
    said = message.zh if of.code == "zh" else message.en
    return f"[{said}](#{_DEFINED.get(kind, 'built-in')})"
