"""The reference of the language as one page."""

from __future__ import annotations

from collections.abc import Iterator

from languages import Language
from names import names, units
from published import Schema, explained, load, target
from snippets import block, flow
from tables import anchor, cell, how, maps, needed, requirements
from uses import uses

# The shapes that are pages of their own elsewhere.
_CHAPTER_FILES = ("chapters", "acts", "words")
_VALUE_FILES = ("values", "timing", "periods", "measure", "money")


def reference(of: Language) -> str:
    """Return the whole page."""
    root = load("commitment")["properties"]
    parts = [
        f"# {of.say['heading']}",
        of.say["generated"],
        of.say["intro"],
        of.say["see-clauses"],
        *_contents(of),
        *_head(root, of),
        *_words(of),
        *_chapters(of),
        *_clause(of),
        *_acts(of),
        *names(of),
        *uses(of),
        *_shapes(of),
        *units(of),
    ]
    return "\n\n".join(parts) + "\n"


def _contents(of: Language) -> Iterator[str]:
    sections = (
        "head",
        "words",
        "chapters",
        "clause",
        "acts",
        "built-in",
        "uses",
        "shapes",
        "units",
    )
    links = (
        f"- [{of.say[one]}](#{anchor('clause', '') if one == 'clause' else one})"
        for one in sections
    )
    yield "\n".join(links)


def _section(name: str, of: Language) -> str:
    return f'<a id="{name}"></a>\n\n## {of.say[name]}'


def _entry(node: Schema, name: str, level: str, key: str, of: Language) -> Iterator[str]:
    """Yield heading, description and example of one shape, and the keys of its map."""
    words = of.words(node)
    code = f" `{key}`" if key else ""
    yield f'<a id="{name}"></a>\n\n{level} {words["title"]}{code}'
    yield str(words["description"])
    examples = words.get("examples", [])
    if examples:
        lines = [block(key, one) if key else flow(one) for one in examples]
        yield "```yaml\n" + "\n".join(lines) + "\n```"


def _table(node: Schema, file: str, of: Language, skip: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the keys of a map as a table."""
    rows = [
        (key, of.words(explained(inner, file)), how(inner, file, of))
        for key, inner in node.get("properties", {}).items()
        if key not in skip and not _is_of(inner, file, _CHAPTER_FILES)
    ]
    if not rows:
        return
    heads = (of.say[one] for one in ("key", "title", "what", "how", "example"))
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|---|---|"]
    for key, words, written in rows:
        mark = f"<br>{of.say['required']}" if key in node.get("required", ()) else ""
        example = flow(words["examples"][0]) if words.get("examples") else ""
        shown = f"`{cell(example)}`" if example else ""
        what = cell(str(words["description"]))
        lines.append(f"| `{key}`{mark} | {words['title']} | {what} | {written} | {shown} |")
    yield "\n".join(lines)


def _is_of(node: Schema, file: str, files: tuple[str, ...]) -> bool:
    return "$ref" in node and target(node["$ref"], file)[0] in files


def _head(root: Schema, of: Language) -> Iterator[str]:
    yield _section("head", of)
    yield from _table({"properties": root, "required": needed()}, "commitment", of)
    for name, node in load("head")["$defs"].items():
        key = name if name in root else ""
        yield from _entry(node, anchor("head", name), "###", key, of)
        yield from _table(node, "head", of)


def _words(of: Language) -> Iterator[str]:
    yield _section("words", of)
    yield of.say["words-intro"]
    for name, node in load("words")["$defs"].items():
        yield from _entry(node, anchor("words", name), "###", name, of)
        yield _examples("words", name, of)
        inner = node["additionalProperties"]
        if name == "groups":
            inner = inner["additionalProperties"]
        yield from _table(inner, "words", of)


def _chapters(of: Language) -> Iterator[str]:
    yield _section("chapters", of)
    yield of.say["chapters-intro"]
    chapters = load("chapters")["$defs"]
    for name in (key for key in load("commitment")["properties"] if key in chapters):
        yield from _entry(chapters[name], anchor("chapters", name), "###", name, of)
        yield _examples("chapters", name, of)
        yield from requirements(chapters[name], of)
    for node in load("commitment")["patternProperties"].values():
        yield from _entry(node, anchor("chapters", "our"), "###", "our-…", of)


def _examples(part: str, name: str, of: Language) -> str:
    """Return the link to the page that shows a chapter or a kind of words at work."""
    return f"[{of.say['examples']}](clauses.{of.code}.md#{part}-{name})"


def _clause(of: Language) -> Iterator[str]:
    clause = load("clause")
    yield f'<a id="{anchor("clause", "")}"></a>\n\n## {of.say["clause"]}'
    yield str(of.words(clause)["description"])
    yield from _table(clause, "clause", of)


def _acts(of: Language) -> Iterator[str]:
    yield _section("acts", of)
    yield of.say["acts-intro"]
    heads = (of.say[one] for one in ("key", "title", "what", "example"))
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|---|"]
    for key, node in load("acts")["$defs"].items():
        if key != "timed-name":
            words = of.words(node)
            example = cell(block(key, words["examples"][0]))
            what = cell(str(words["description"]))
            lines.append(f"| `{key}` | {words['title']} | {what} | `{example}` |")
    yield "\n".join(lines)


def _shapes(of: Language) -> Iterator[str]:
    yield _section("shapes", of)
    for file in _VALUE_FILES:
        for name, node in load(file)["$defs"].items():
            yield from _entry(node, anchor(file, name), "###", "", of)
            if "properties" in node:
                yield from _table(node, file, of)
            elif maps(node):
                written = (how(one, file, of) for one in maps(node))
                yield f"{of.say['or']}{of.colon}" + " / ".join(dict.fromkeys(written))
