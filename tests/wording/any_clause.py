"""Clauses of any fields, as a letter says them: what the tests of both languages draw and read."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st
from tests.wording.letters import clauses, plain, words

from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment
from pledgebook.wording import tongues

Chosen = dict[str, int]
read = cache(plain)


@dataclass(frozen=True, slots=True)
class Drawing:
    """``letter`` and the values of ``fields`` as YAML; ``need`` is what a chapter cannot lack."""

    letter: str
    fields: str
    need: Mapping[str, Mapping[str, Any]]

    @property
    def values(self) -> Mapping[str, list[Any]]:
        """Return the values that each field may take."""
        data, own = read(self.fields), re.findall(r"^([a-z]+):", self.fields, re.MULTILINE)
        return {key: data[key] for key in own}

    @property
    def clauses(self) -> st.SearchStrategy[tuple[Chosen, list[Chosen]]]:
        """Return the fields of a clause, each with the number of its value, and those of rows."""
        most = max(map(len, self.values.values()))
        keys = st.sampled_from(sorted(self.values))
        some = st.dictionaries(keys, st.integers(0, most), min_size=2, max_size=5)
        return st.tuples(some, st.just([]) | st.lists(some, min_size=2, max_size=2))

    def said(self, chapter: str, drawn: tuple[Chosen, list[Chosen]]) -> list[str]:
        """Return the texts of a clause of ``chapter``."""
        chosen, below = drawn
        clause = self._filled(chosen) | dict(self.need.get(chapter, {}))
        if below:
            clause["rows"] = [
                {**self._filled(row), "when": [name]}
                for row, name in zip(below, ("critical", "ordinary"), strict=True)
            ]
        data = copy.deepcopy(read(self.letter))
        data.setdefault(chapter, {})["tested"] = clause
        letter = tongues.letter(bind(Commitment, data))
        return list(words(clauses(letter)[f"{chapter}/tested"].blocks))

    def _filled(self, chosen: Chosen) -> dict[str, Any]:
        values = self.values
        return {key: values[key][number % len(values[key])] for key, number in chosen.items()}
