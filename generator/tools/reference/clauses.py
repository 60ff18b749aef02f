"""The page of clauses: what each kind is for, examples, what they print and what is checked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from checkable import checkable
from examples import FOLDER, Example, Section, head, names, sections
from executed import execute
from languages import EN, ZH, Language
from printed import printed
from published import Schema, load
from tables import requirements

_QUESTIONS = ("start", "head", "deadlines", "warranty", "money", "people", "conditions", "letter")


def clauses(of: Language) -> str:
    """Return the whole page."""
    parts = [
        f"# {of.say['clauses-heading']}",
        of.say["clauses-generated"],
        (FOLDER / f"intro.{of.code}.md").read_text("utf-8").strip(),
        f"```yaml\n{head(of.code)}```",
        *_contents(of),
        *_schema_part("words", of),
        *_schema_part("chapters", of),
        *_questions(of),
    ]
    return "\n\n".join(parts) + "\n"


def _contents(of: Language) -> Iterator[str]:
    yield f"## {of.say['contents']}"
    for part in ("words", "chapters"):
        links = (f"[{_title(part, name, of)}](#{part}-{name})" for name in subjects(part))
        yield f"**[{of.say[part]}](#{part})**{of.colon}" + " · ".join(links)
    for topic in _topics():
        links = (f"- [{one.title}](#{one.name})" for one in sections("questions", topic, of.code))
        yield f"**{of.say['topic-' + topic]}**\n\n" + "\n".join(links)


def subjects(part: str) -> list[str]:
    """Return the chapters or kinds of words, in their usual order."""
    shapes = load(part)["$defs"]
    return [key for key in load("commitment")["properties"] if key in shapes]


def _topics() -> list[str]:
    known = names("questions")
    return [topic for topic in _QUESTIONS if topic in known]


def _title(part: str, name: str, of: Language) -> str:
    node: Schema = load(part)["$defs"][name]
    return str(of.words(node)["title"])


def _schema_part(part: str, of: Language) -> Iterator[str]:
    """Yield one section for each chapter, or each kind of words."""
    yield f'<a id="{part}"></a>\n\n## {of.say[part]}'
    for name in subjects(part):
        own, other = (sections(part, name, one.code)[0] for one in (of, _other(of)))
        keys = f"[{of.say['all-keys']}](reference.{of.code}.md#{part}-{name})"
        title = _title(part, name, of)
        rules = requirements(load(part)["$defs"][name], of) if part == "chapters" else ()
        yield f'<a id="{part}-{name}"></a>\n\n### {title} `{name}`\n\n{keys}'
        yield from rules
        yield from _section(own, other, of, (of.say["smallest"], of.say["full"]))


def _questions(of: Language) -> Iterator[str]:
    yield f'<a id="questions"></a>\n\n## {of.say["questions"]}'
    for topic in _topics():
        yield f"### {of.say['topic-' + topic]}"
        pairs = (sections("questions", topic, one.code) for one in (of, _other(of)))
        for own, other in zip(*pairs, strict=True):
            yield f'<a id="{own.name}"></a>\n\n#### {own.title}'
            yield from _section(own, other, of, ())


def _other(of: Language) -> Language:
    return EN if of is ZH else ZH


def _section(own: Section, other: Section, of: Language, labels: tuple[str, ...]) -> Iterator[str]:
    """Yield prose, and each example with what it gives; ``labels`` are of the first examples."""
    twins, number = iter(other.examples), count()
    for part in own.parts:
        if isinstance(part, str):
            yield part
            continue
        if part.fragment is not None:
            yield f"`commitments/fragments/{part.fragment}.yaml`\n\n```yaml\n{part.yaml}```"
            continue
        twin, at = next(twins, None), next(number)
        if twin is None:
            raise ValueError(f"{part.source}:{part.line}: no such example in the other language")
        if at < len(labels):
            yield f"**{labels[at]}**"
        yield from _example(part, twin, of)
    if next(twins, None) is not None:
        raise ValueError(f"{own.name}: there are more examples in the other language")


def _example(example: Example, twin: Example, of: Language) -> Iterator[str]:
    yield f"```yaml\n{example.yaml}```"
    made = execute(example, of.code)
    other = _other(of).code
    both = other in made.letters
    beside = made if both else execute(twin, other)
    label = of.say["prints-both" if both else "prints-other"]
    for heading, said in (
        (of.say["prints"], printed(made, of.code)),
        (label, printed(beside, other)),
    ):
        if said:
            yield f"*{heading}*\n\n{said}"
    yield "*`sla.json`*\n\n" + "\n\n".join(checkable(made, of))
