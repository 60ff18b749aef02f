"""The shipped letter fonts hold what a Chinese letter needs, and may be shipped."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "templates" / "fonts"
FACES = {
    "PledgebookSerif-Regular.ttf": ("Pledgebook Serif", "Regular", 400),
    "PledgebookSans-Regular.ttf": ("Pledgebook Sans", "Regular", 400),
    "PledgebookSans-Bold.ttf": ("Pledgebook Sans", "Bold", 700),
}
GB2312_HANZI = 6763
GB2312_SYMBOLS = 682
LETTER_SIGNS = "①⑩㎡℃№￥€≤≥±×÷★☆□■√✓—…“”‘’《》〈〉【】（），。；：！？、·〇％～→"


def gb2312() -> set[str]:
    """Return the characters of GB 2312-1980, by the standard's own rows and cells."""
    cells = [bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF)]
    return set("".join(cell.decode("gb2312", errors="ignore") for cell in cells))


def hanzi_levels() -> list[str]:
    return (FONTS / "standard_hanzi.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(params=FACES, scope="module")
def font(request):
    with TTFont(FONTS / request.param, lazy=True) as opened:
        yield opened


def test_every_font_of_the_folder_is_known():
    assert {path.name for path in FONTS.glob("*.[to]t[fc]")} == set(FACES)


def test_the_list_of_hanzi_is_the_standard_one():
    levels = hanzi_levels()
    assert [len(level) for level in levels] == [3500, 3000, 1605]
    assert len(set("".join(levels))) == 8105
    assert [level[0] for level in levels] == ["一", "乂", "亍"]
    assert len(gb2312()) == GB2312_HANZI + GB2312_SYMBOLS


def test_a_font_covers_the_standard_hanzi_gb2312_and_the_signs_of_a_letter(font):
    wanted = (
        set("".join(hanzi_levels())) | gb2312() | set(LETTER_SIGNS) | set(map(chr, range(32, 127)))
    )
    covered = {chr(code) for code in font.getBestCmap()}
    assert sorted(wanted - covered) == []


def test_every_hanzi_is_drawn(font):
    cmap, glyphs = font.getBestCmap(), font["glyf"]
    blank = [c for c in "".join(hanzi_levels()) if glyphs[cmap[ord(c)]].numberOfContours == 0]
    assert blank == []


def test_a_font_has_truetype_outlines_and_may_be_embedded(font):
    assert "glyf" in font
    assert "CFF " not in font
    assert font["OS/2"].fsType == 0
    assert Path(font.reader.file.name).stat().st_size < 4_000_000


def test_a_font_has_its_own_name_and_keeps_its_makers_and_licence(font):
    family, style, weight = FACES[Path(font.reader.file.name).name]
    names = {number: font["name"].getDebugName(number) for number in (0, 1, 2, 4, 6, 13)}
    assert (names[1], names[2], font["OS/2"].usWeightClass) == (family, style, weight)
    shown = " ".join(names[number] for number in (1, 2, 4, 6))
    assert not re.search(r"noto|source", shown, re.IGNORECASE)
    assert "Adobe" in names[0]
    assert "SIL Open Font License" in names[13]


def test_the_readme_tells_the_true_numbers():
    readme = (FONTS / "README.md").read_text(encoding="utf-8")
    for name in FACES:
        with TTFont(FONTS / name, lazy=True) as font:
            covered = len(font.getBestCmap())
        size = (FONTS / name).stat().st_size
        row = next(line for line in readme.splitlines() if f"`{name}`" in line)
        assert row.endswith(f"| {covered:,} | {size / 1e6:.1f} |")


@pytest.mark.heavy
def test_the_same_sources_give_the_same_bytes(tmp_path):
    subprocess.run(
        [sys.executable, ROOT / "generator" / "tools" / "make_fonts.py", tmp_path],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia"},
        check=True,
        timeout=600,
    )
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(made) == {*FACES, "standard_hanzi.txt"}
    assert [name for name in made if made[name] != (FONTS / name).read_bytes()] == []
