"""From bytes to a commitment and what is wrong with it: the first half of the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from pledgebook import checks, fragments, localize, shape, source, texts
from pledgebook.bind import bind
from pledgebook.findings import Finding, Related, Severity, Waived
from pledgebook.fragments import Library, alike
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.words import Language
from pledgebook.pipeline import rules, waiving
from pledgebook.pipeline.sound import names, sound
from pledgebook.source import Document, Pointer
from pledgebook.wording.messages import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file, what was found in it, and the commitment where its shape allows one.

    ``texts`` are the commitment in each of its languages, the prevailing one first. ``waived`` is
    what its author accepts: it is told, and does not count. ``uses`` are the files of the fragments
    in it, each with the name in ``use`` that leads to it; ``lenders`` are the names of all those
    that were asked, in turn too, whether anything is left of what they lend or not.
    """

    name: str
    content: bytes
    document: Document | None
    texts: Mapping[Language, Commitment]
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()
    uses: Mapping[str, Pointer] = field(default_factory=dict)
    lenders: frozenset[str] = frozenset()

    @property
    def commitment(self) -> Commitment | None:
        """Return the commitment in the language that prevails; None without the right shape."""
        return next(iter(self.texts.values()), None)

    @property
    def issuable(self) -> bool:
        """Say whether letters may be made of it: no error was found."""
        return self.commitment is not None and not any(
            finding.severity is Severity.ERROR for finding in self.findings
        )

    @property
    def data(self) -> dict[str, Any]:
        """Return all that the commitment says, complete in itself; its shape is right.

        What its author waives is said about it, and is not for those who get the letter.
        """
        assert self.document is not None  # noqa: S101 - its shape is right
        beside = (fragments.USE, waiving.WAIVE)
        return {key: value for key, value in self.document.data.items() if key not in beside}

    @property
    def complete(self) -> bytes:
        """Return the same as a file: the file itself, without fragments and waivers."""
        if self.document is None or self.commitment is None:
            return self.content
        if not self.uses:
            return self._unwaived(self.document) if self.commitment.waive else self.content
        head = takewhile(lambda line: line.startswith("#"), self.document.text.split("\n"))
        names = "、".join(self.commitment.use)
        merged = say("use/merged", {"known": names}, next(iter(self.texts)).value)
        return "\n".join((*head, f"# {merged}", source.dump(self.data))).encode()

    def _unwaived(self, document: Document) -> bytes:
        """Return the file as it is written but for its waivers, or laid out anew."""
        text = source.without(document, waiving.WAIVE).encode()
        again, faults = shape.read(text, self.name)
        same = again is not None and not faults and alike(again.data, self.data)
        return text if same else source.dump(self.data).encode()

    def says(self, content: bytes) -> bool:
        """Say whether a published file holds the same; how merged data is laid out may change."""
        if content == self.complete:
            return True
        document, _ = shape.read(content, self.name)
        free = bool(self.uses or (self.commitment and self.commitment.waive))
        return free and document is not None and alike(document.data, self.data)


def load(content: bytes, name: str, library: Library | None = None) -> Loaded:
    """Read one commitment: YAML, fragments, shape, then what only the whole letter shows.

    ``library`` holds the fragments of its book; None outside a book.
    """
    document, findings = shape.read(content, name)
    spoken: dict[Language, Commitment] = {}
    uses: Mapping[str, Pointer] = {}
    lenders: frozenset[str] = frozenset()
    if document is not None:
        used = fragments.use(document, library)
        document, uses, lenders = used.document, used.files, used.lenders
        forbidden = shape.check(document, "commitment", findings)
        findings += (*used.told_here(forbidden), *used.findings)
        if not findings:
            for language in localize.languages(document.data):
                said = localize.localize(document.data, language)
                spoken[language] = bind(Commitment, said)
            findings = _traced(_judged(document, spoken), document, uses)
        elif not used.findings:
            findings += _traced(_glanced(document, forbidden), document, uses)
    return _settled(
        Loaded(
            name=name,
            content=content,
            document=document,
            texts=spoken,
            findings=findings,
            uses=uses,
            lenders=lenders,
        )
    )


def _glanced(document: Document, forbidden: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what else is plainly wrong in a file that the schema refuses.

    Nothing is told of a name whose declaration had to be left out, or may stand in a fragment.
    """
    data = sound(document.data, forbidden)
    if data is None or data.get(fragments.USE) != document.data.get(fragments.USE):
        return
    lost = {*names(document.data)} - {*names(data)}
    lost |= {str(one.args["meant"]) for one in forbidden if "meant" in one.args}
    said = localize.localize(data, localize.languages(data)[0])
    for one in checks.glance(bind(Commitment, said)):
        if one.args.get("name") not in lost:
            yield one


def _traced(
    findings: Iterable[Finding], document: Document | None, uses: Mapping[str, Pointer]
) -> tuple[Finding, ...]:
    """Let findings in a fragment say which name under ``use`` leads there."""

    def trace(one: Finding) -> Finding:
        at = uses.get(document.where(one.at).file) if document is not None else None
        if at is None:
            return one
        return replace(one, related=(*one.related, Related(at=at, note="use/here")))

    return tuple(map(trace, findings))


def _judged(document: Document, spoken: Mapping[Language, Commitment]) -> tuple[Finding, ...]:
    """Return what the checks say of each language, what holds in both only once."""
    told: list[Finding] = []
    if len(spoken) > 1:
        first = next(iter(spoken.values()))
        told += texts.check(document.data, Names(first))
    for commitment in spoken.values():
        known = {(one.rule, one.at) for one in told}
        told += [one for one in checks.run(commitment) if (one.rule, one.at) not in known]
    return tuple(one for one in told if not _of_others(one, document))


def _of_others(finding: Finding, document: Document) -> bool:
    """Say whether a word that no clause uses stands in a fragment, where other letters use it."""
    idle = finding.rule == checks.unused_name.RULE
    return idle and document.where(finding.at).file != document.name


def found(loaded: Loaded, findings: Iterable[Finding]) -> Loaded:
    """Return ``loaded`` with more findings, such as those of its typesetting."""
    more = _traced(findings, loaded.document, loaded.uses)
    kept, waived = waiving.settle(loaded.commitment, more)
    return replace(loaded, findings=(*loaded.findings, *kept), waived=(*loaded.waived, *waived))


def issued(loaded: Loaded) -> Loaded:
    """Return a published version as it is told of: without what is a matter of judgement.

    It was judged when it was published, its waivers stayed behind, and nobody can change it.
    """
    kept = tuple(one for one in loaded.findings if not rules.within(one.rule, rules.JUDGED))
    return replace(loaded, findings=kept)


def _settled(loaded: Loaded) -> Loaded:
    """Return ``loaded`` with what its author waives apart, and what is wrong with that."""
    commitment, document = loaded.commitment, loaded.document
    if commitment is None or document is None or not commitment.waive:
        return loaded
    mistakes = waiving.mistakes(commitment, document.data, loaded.findings)
    kept, waived = waiving.settle(commitment, loaded.findings)
    return replace(loaded, findings=(*kept, *mistakes), waived=waived)
