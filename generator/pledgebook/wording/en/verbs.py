"""Acts as English verbs: how each takes what it is done to, and for whom."""

from __future__ import annotations

from typing import NamedTuple


class Verb(NamedTuple):
    """An act: its name, as a verb by itself, with what it is done to, and for whom.

    ``{0}`` is what it is done to; ``{whom}`` those for whom; ``{other}`` the other party.
    ``addressed`` replaces the verb where those for whom are its object.
    """

    title: str
    alone: str
    on: str = ""
    to: str = " for {whom}"
    addressed: str = ""

    @property
    def head(self) -> str:
        """The verb before its direct object, '' where it takes it with a preposition."""
        words = self.on.split()
        return words[0] if len(words) == 2 and words[1] == "{0}" else ""

    @property
    def takes(self) -> bool:
        """Whether it can take what it is done to."""
        return bool(self.on)


_TO = " to {whom}"


def _direct(title: str, alone: str, to: str = " for {whom}") -> Verb:
    return Verb(title, alone, f"{title} {{0}}", to)


ACTS = {
    "acknowledge": Verb("acknowledge", "acknowledge the request"),
    "respond": Verb("respond", "respond"),
    "answer": Verb("answer", "give an answer", "{verb} on {0}", _TO),
    "diagnose": Verb("find the cause", "find the cause"),
    "plan": Verb("propose a solution", "propose a solution", "{verb} for {0}", _TO),
    "advise": Verb("advise", "give advice", "{verb} on {0}", _TO),
    "dispatch": Verb("send people", "send people", "{verb} for {0}", _TO),
    "arrive": Verb("arrive on site", "arrive on site"),
    "workaround": Verb("provide a workaround", "provide a workaround", "{verb} for {0}"),
    "restore": Verb("restore", "restore operation", "{verb} of {0}"),
    "resolve": Verb("resolve", "resolve the problem", "{verb} with {0}"),
    "repair": _direct("repair", "repair the defective item"),
    "replace": _direct("replace", "replace the defective item"),
    "return": _direct("return", "return the item", _TO),
    "refund": Verb("refund", "refund the price paid", "{verb} for {0}", _TO),
    "lend": Verb("lend a substitute", "lend a substitute", "{verb} for {0}", _TO),
    "ship": _direct("ship", "ship the goods", _TO),
    "deliver": _direct("deliver", "deliver the goods", _TO),
    "install": _direct("install", "carry out the installation"),
    "commission": _direct("commission", "carry out the commissioning"),
    "notify": Verb("notify", "notify {other}", "{verb} about {0}", "", "notify {whom}"),
    "report": Verb("submit a report", "submit a report", "{verb} on {0}", _TO),
    "upgrade": _direct("upgrade", "carry out the upgrade"),
    "patch": Verb("patch", "patch vulnerabilities", "{verb} in {0}"),
    "change": Verb("change", "make the change", "{verb} to {0}"),
    "test": _direct("test", "carry out the tests"),
    "migrate": _direct("migrate", "carry out the migration"),
    "train": Verb("train", "provide training", "{verb} on {0}", "", "train {whom}"),
    "finish": Verb("finish", "finish the work", "{verb} on {0}"),
    "service": Verb("technical service", "provide technical service", "{verb} for {0}"),
    "support": Verb("technical support", "provide technical support", "{verb} for {0}"),
    "guide": Verb("guidance", "provide guidance", "{verb} on {0}", "", "guide {whom}"),
    "coordinate": Verb("coordination", "coordinate the work", "{verb} on {0}", " with {whom}"),
    "attend": Verb("attendance", "attend in person"),
    "check": Verb("checks", "carry out checks", "{verb} of {0}"),
    "inspect": Verb("inspection", "carry out inspections", "{verb} of {0}"),
    "maintain": Verb("maintenance", "carry out maintenance", "{verb} of {0}"),
    "hear": Verb("feedback", "ask for opinions and suggestions", "{verb} on {0}", " from {whom}"),
    "observe": Verb("monitoring", "monitor operation", "{verb} of {0}"),
    "return-visit": Verb("follow-up visits", "make follow-up visits", "{verb} for {0}", _TO),
    "watch": Verb("duty on site", "keep people on duty", "{verb} for {0}"),
    "record": Verb("records", "keep records", "{verb} of {0}"),
    "show": Verb("proof", "show proof", "{verb} of {0}", _TO),
    "supervise": Verb("supervision", "supervise the work", "{verb} on {0}"),
    "provide": Verb("supply", "provide the items concerned", "supply {0}", _TO),
    "improve": Verb("improvement", "make improvements", "{verb} to {0}"),
    "practise": Verb(
        "hands-on practice", "organise hands-on practice", "{verb} on {0}", " for {whom}"
    ),
    "back-up": Verb("back-up", "make back-ups", "{verb} of {0}"),
    "keep-secret": Verb(
        "confidentiality", "maintain confidentiality", "{verb} of {0}", " towards {whom}"
    ),
    "register": Verb("registration", "register the request"),
    "sign-off": Verb("sign-off", "sign off the work", "{verb} on {0}"),
    "self-help": Verb("self-help", "arrange for the work to be done", "{verb} on {0}"),
    "join-construction": Verb("part in the project", "take part in the project"),
    "terminate": Verb("termination", "terminate the service", "{verb} for {0}"),
    "extend": Verb("extension", "extend the period", "{verb} for {0}"),
    "pay": Verb("payment", "pay the charges", "{verb} for {0}", _TO),
    "choose": Verb("choice", "make the choice", "{verb} of {0}"),
}
# With an act, the field that is its object and how the two read together.
OBJECTS = {
    "show": ("gives", "show {0}"),
    "provide": ("gives", "provide {0}"),
    "deliver": ("gives", "deliver {0}"),
    "return": ("gives", "return {0}"),
    "check": ("content", "check {0}"),
    "record": ("content", "keep records of {0}"),
    "back-up": ("content", "back up {0}"),
    "keep-secret": ("content", "keep {0} confidential"),
    "change": ("content", "make the following changes: {0}"),
    "guide": ("content", "provide guidance on {0}"),
    "report": ("content", "submit a report on {0}"),
    "notify": ("content", "notify of {0}"),
    "inspect": ("content", "inspect {0}"),
    "test": ("content", "test {0}"),
    "lend": ("gives", "lend {0}"),
    "ship": ("gives", "ship {0}"),
}
