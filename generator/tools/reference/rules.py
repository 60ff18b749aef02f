"""The page of rules: why each exists, what it finds and lets pass, and how often it did so here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from languages import Language
from tables import cell

from pledgebook.cli import books
from pledgebook.pipeline import Loaded
from pledgebook.pipeline.rules import CHECKS, within
from pledgebook.report.explained import standing
from pledgebook.report.explaining import Explanation, families
from pledgebook.wording.messages import Lang

ROOT = Path(__file__).resolve().parents[3]
# Faithful letters with their mistakes; what is shipped; letters from many trades.
CORPORA = {
    "founding": "tests/cases/founding/*.yaml",
    "shipped": "commitments/*/commitment.yaml",
    "letters": "tests/cases/letters/*/commitment.yaml",
}
_SAY = {
    "zh": {
        "heading": "检查规则",
        "generated": "本页由规则自己的说明和 `docs/examples/rules.zh.md` 生成"
        "（`make reference`），请勿手改。",
        "rule": "规则",
        "says": "检查时这样说",
        "samples": "例子：",
        "counts": "在本项目的承诺书里查出多少",
        "counted": "下面的数由 `make reference` 实际检查得出。`tests/cases/founding/` 是五份"
        "照原样写成数据的承诺书，原信的矛盾和含糊都保留着，应当查出来。`commitments/` 的五份和 "
        "`tests/cases/letters/` 的二十份是改好的，查出来的都是误报，或者写明理由豁免。",
        "founding": "原样的五份",
        "shipped": "示例五份",
        "letters": "各行业二十份",
        "waived": "其中豁免",
        "nothing": "三处都没有查出问题。",
    },
    "en": {
        "heading": "Rules of the check",
        "generated": "Made from what the rules say of themselves and "
        "`docs/examples/rules.en.md` by `make reference`; do not edit.",
        "rule": "Rule",
        "says": "What it says",
        "samples": "Samples:",
        "counts": "What is found in the letters of this project",
        "counted": "These counts are of a real run, by `make reference`. `tests/cases/founding/` "
        "holds five letters as they were written, with their contradictions and vague places, "
        "which should be found. The five under `commitments/` and the twenty under "
        "`tests/cases/letters/` are mended: what is found there is false, or waived with a reason.",
        "founding": "Five as written",
        "shipped": "Five samples",
        "letters": "Twenty letters",
        "waived": "Of these waived",
        "nothing": "Nothing is found in any of them.",
    },
}
_MARKUP = re.compile(r"([*_<|\[\]])")


def page(of: Language) -> str:
    """Return the whole page."""
    lang: Lang = "zh" if of.code == "zh" else "en"
    intro = (ROOT / f"docs/examples/rules.{of.code}.md").read_text("utf-8").strip()
    parts = [f"# {_SAY[of.code]['heading']}", _SAY[of.code]["generated"], intro]
    told = families(lang)
    for heading, known in told.items():
        links = (f"[`{one.rule}`](#{one.rule})" for one in known)
        parts.append(f"**{heading}**{of.colon}" + ("、" if lang == "zh" else ", ").join(links))
    parts += _counts(of)
    for heading, known in told.items():
        parts.append(f"## {heading}")
        for one in known:
            parts += _checked(one, lang, of) if one.is_check else _other(one, lang, of)
    return "\n\n".join(parts) + "\n"


def _checked(one: Explanation, lang: Lang, of: Language) -> Iterator[str]:
    yield from _head(one, lang)
    yield "\n".join(f"- `{said.rule}`{of.colon}{_plain(said.sentence)}" for said in one.said)
    samples = [*(f"- ✗ {each}" for each in one.fails), *(f"- ✓ {each}" for each in one.passes)]
    yield "\n".join((_SAY[of.code]["samples"], "", *samples))


def _other(one: Explanation, lang: Lang, of: Language) -> Iterator[str]:
    yield from _head(one, lang)
    lines = [f"| {_SAY[of.code]['rule']} | {_SAY[of.code]['says']} |", "|---|---|"]
    for said in one.said:
        lines.append(f"| `{said.rule}` | {_plain(said.sentence)} |")
    yield "\n".join(lines)


def _head(one: Explanation, lang: Lang) -> Iterator[str]:
    yield f'<a id="{one.rule}"></a>\n\n### `{one.rule}`'
    yield f"*{standing(one, lang)}*"
    yield one.reason


def _plain(sentence: str) -> str:
    """Return a sentence so that Markdown prints it as it is."""
    return cell(_MARKUP.sub(r"\\\1", sentence.replace("\\", "\\\\")).replace("\\|", "|"))


def _counts(of: Language) -> Iterator[str]:
    """Yield how often each check found something in the letters of this project."""
    yield f"## {_SAY[of.code]['counts']}"
    yield _SAY[of.code]["counted"]
    found = {name: _found(pattern) for name, pattern in CORPORA.items()}
    heads = (_SAY[of.code][name] for name in ("rule", *CORPORA, "waived"))
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * (len(CORPORA) + 1)]
    for rule in CHECKS:
        counted = [_of(rule, told) + _of(rule, waived) for told, waived in found.values()]
        waived = sum(_of(rule, one) for _, one in found.values())
        if any(counted):
            row = (f"[`{rule}`](#{rule})", *map(str, counted), str(waived))
            lines.append("| " + " | ".join(row) + " |")
    yield "\n".join(lines) if len(lines) > 2 else _SAY[of.code]["nothing"]


def _of(rule: str, found: Counter[str]) -> int:
    return sum(count for one, count in found.items() if within(one, (rule,)))


@cache
def _found(pattern: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often each rule found something that counts, and something that is waived."""
    told, waived = Counter[str](), Counter[str]()
    for loaded in _loaded(pattern):
        told.update(one.rule for one in loaded.findings)
        waived.update(one.finding.rule for one in loaded.waived)
    return told, waived


def _loaded(pattern: str) -> Iterator[Loaded]:
    libraries = books.Libraries()
    for path in sorted(ROOT.glob(pattern)):
        yield books.load(path.read_bytes(), path, libraries)
