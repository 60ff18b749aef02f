"""What stands in the place of a signature: large enough to read, with a margin, broken at words."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from pyhanko.sign.fields import enumerate_sig_fields
from tests.letter import typeset
from tests.once import once
from tests.sign.signers import Company, given, pkcs12
from tests.small import text

from pledgebook.keys import demonstration, folder
from pledgebook.model.signing import Role
from pledgebook.pdf.reading import opened
from pledgebook.sign import KeyFile, sign
from pledgebook.sign.font import width

FIELDS = {Role.SEAL: (124.7, 124.7), Role.REPRESENTATIVE: (147.4, 34.0)}  # points
CHINESE = text("signature: {seal: provider, representative: true}")
ENGLISH = text(
    "language: en\nsignature: {seal: provider, representative: true}\n"
    "parties: {provider: {name: 'Example Co., Ltd.'}, customer: {name: Example Customer}}\n"
    "project: {name: Example Project}\ntitle: Commitment"
)


@pytest.fixture(scope="session")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A short letter in each language."""
    chinese = once(tmp_path_factory, "chinese.pdf", lambda: typeset(CHINESE.encode()))
    english = once(tmp_path_factory, "english.pdf", lambda: typeset(ENGLISH.encode()))
    return {"zh": chinese.read_bytes(), "en": english.read_bytes()}


def drawn(pdf: bytes, role: Role) -> tuple[tuple[float, float], float, list[tuple[Any, ...]]]:
    """Return the size of a place, the size of its text, and its lines: text, left, base."""
    fields = {name: field for name, _, field in enumerate_sig_fields(opened(pdf))}
    look = fields[role.value].get_object()["/AP"]["/N"]
    content = look.data.decode("latin-1")
    box = [float(edge) for edge in look["/BBox"]]
    cmap = look["/Resources"]["/Font"]["/Sans"]["/ToUnicode"].data.decode()
    meant = dict(re.findall(r"<(\w{4})> <(\w{4})>", cmap))
    size = float(re.findall(r"/Sans ([\d.]+) Tf", content)[0])
    lines = [
        ("".join(chr(int(meant[code], 16)) for code in re.findall("....", codes)), *map(float, at))
        for *at, codes in re.findall(r"1 0 0 1 ([\d.-]+) ([\d.-]+) Tm <(\w+)> Tj", content)
    ]
    return (max(box[::2]), max(box[1::2])), size, lines


@cache
def trial_keys(day: dt.date) -> dict[str, bytes]:
    """Return the files of a folder of demo keys."""
    return {str(one.path): one.content for one in demonstration(day)}


def signed(pdf: bytes, company: Company, names: tuple[str, str], *, demo: bool) -> bytes:
    """Return a letter with both signatures, of real certificates or of demo ones."""
    files = trial_keys(company.order().when.date())
    for role, name, key in zip(Role, names, (folder.COMPANY, folder.REPRESENTATIVE), strict=True):
        own = pkcs12(company.pki.authority.certify(name))
        trial = KeyFile(key=given(files[key], key), passphrase=folder.PASSPHRASE)
        pdf = sign(pdf, company.order(role, identity=trial if demo else own)).pdf
    return pdf


NAMES = {
    "plain": ("示例科技有限公司", "张三"),
    "long": ("示例信息系统集成与运行维护股份有限公司", "欧阳示例买买提·阿卜杜拉"),
    "latin": (
        "Example Technology Systems Integration Co., Ltd.",
        "Dr. Alexander Maximilian Example",
    ),
}


@pytest.mark.parametrize("demo", [False, True])
@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_is_readable_and_keeps_within_its_place(
    language: str, names: str, *, demo: bool, letters: dict[str, bytes], company: Company
) -> None:
    pdf = signed(letters[language], company, NAMES[names], demo=demo)
    for role, place in FIELDS.items():
        (wide, high), size, lines = drawn(pdf, role)
        assert (wide, high) == pytest.approx(place, abs=1)
        assert size >= 7
        margin = 9 if role is Role.SEAL else 1.5
        for said, left, _ in lines:
            assert left >= margin
            assert left + width(said, size) <= wide - margin
            assert said == said.strip()
        upper, lower = high - lines[0][2] - size * 0.88, lines[-1][2] - size * 0.12
        assert upper >= 1.5
        assert abs(upper - lower) < 0.3 * size  # in the middle
        gaps = [above[2] - below[2] for above, below in pairwise(lines)]
        assert min(gaps) >= 1.15 * size
        assert sum(bool(re.search(r"\d\d:\d\d:\d\d [+-]\d\d:\d\d$", one[0])) for one in lines) == 1


def test_a_mark_of_a_demo_has_its_own_line(letters: dict[str, bytes], company: Company) -> None:
    for language, mark in (("zh", "样章（演示，无效力）"), ("en", "SAMPLE (demo, no legal force)")):
        pdf = signed(letters[language], company, NAMES["plain"], demo=True)
        for role in Role:
            assert drawn(pdf, role)[2][-1][0] == mark


def test_lines_break_between_words(letters: dict[str, bytes], company: Company) -> None:
    name = "Alexander Bartholomew Christopher Example-Placeholder"
    pdf = signed(letters["en"], company, ("Example Co., Ltd.", name), demo=False)
    _, size, lines = drawn(pdf, Role.REPRESENTATIVE)
    assert [one[0] for one in lines][:-1] == [
        "e-signed by Alexander Bartholomew",
        "Christopher Example-Placeholder",
    ]
    assert size >= 7
