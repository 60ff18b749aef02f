"""Examples as the program takes them: loaded under their head, put into words, made checkable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from examples import Example, head

from pledgebook import checks, derive, pipeline
from pledgebook.findings import Finding
from pledgebook.fragments import Content, Library
from pledgebook.model.commitment import Commitment
from pledgebook.outputs import sla
from pledgebook.wording import tongues
from pledgebook.wording.prose import LetterText

_KEYS = re.compile(r"^([a-z-]+):.*\n(?:[ \-#].*\n|\n)*", re.MULTILINE)


class FaultyExampleError(ValueError):
    """An example that the program does not accept as it stands."""


_ELSEWHERE = {module.RULE for module in checks.WHOLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """What an example gives: its letter in each of its languages, and its ``sla.json``."""

    commitment: Commitment
    letters: Mapping[str, LetterText]
    definitions: dict[str, Any]


def whole(yaml: str, code: str) -> str:
    """Return ``yaml`` under the shared head, without the keys that it has itself."""
    given = {found[1] for found in _KEYS.finditer(yaml)}
    if "pledgebook" in given:
        return yaml
    kept = (found[0] for found in _KEYS.finditer(head(code)) if found[1] not in given)
    return "".join(kept) + yaml


@cache
def execute(example: Example, code: str) -> Executed:
    """Return what an example gives. Raises FaultyExampleError where anything is found in it.

    It is a part of a letter: what the rest of one would say is not missed.
    """
    library = Library(lambda name: _fragment(example, name), lambda: tuple(dict(example.lent)))
    loaded = pipeline.load(whole(example.yaml, code).encode(), example.source, library)
    found = [one for one in loaded.findings if one.rule not in _ELSEWHERE]
    if found or loaded.commitment is None:
        said = [(one.rule, dict(one.args), one.at) for one in found]
        raise FaultyExampleError(f"{example.source}:{example.line}: {said}\n{example.yaml}")
    return Executed(
        commitment=loaded.commitment,
        letters={spoken.value: tongues.letter(one) for spoken, one in loaded.texts.items()},
        definitions=sla.data(derive.sla(loaded.commitment)),
    )


def _fragment(example: Example, name: str) -> Content | Finding:
    """Return the fragment of a name that stands above ``example``."""
    path = f"commitments/fragments/{name}.yaml"
    lent = dict(example.lent)
    if name not in lent:
        return Finding(rule="book/not-found", at=(), args={"path": path})
    return Content(file=path, content=lent[name].encode())


def bare(code: str) -> Executed:
    """Return what the shared head alone gives."""
    return execute(Example(yaml="", source=f"docs/examples/head.{code}.yaml", line=1), code)
