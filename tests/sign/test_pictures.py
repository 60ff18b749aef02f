"""Seals and signatures as pictures: read with care, drawn in their place, whatever they are."""

from __future__ import annotations

import io
import struct
import subprocess
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.sign.signers import Company, given, pkcs12, refusal

from pledgebook.keys import seal
from pledgebook.model.signing import Role
from pledgebook.pdf import across
from pledgebook.sign import PICTURE_LIMIT, SignRefused, read_picture, sign


def encoded(image: Image.Image, kind: str = "PNG") -> bytes:
    content = io.BytesIO()
    image.save(content, kind)
    return content.getvalue()


def disc(mode: str, ground: object, ink: object) -> Image.Image:
    image = Image.new(mode, (80, 60), ground)
    ImageDraw.Draw(image).ellipse([20, 10, 60, 50], fill=ink)
    return image


def alpha(content: bytes, x: int, y: int) -> int:
    picture = read_picture(given(content))
    return zlib.decompress(picture.opacity)[y * picture.width + x]


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (disc("RGBA", (0, 0, 0, 0), (200, 0, 0, 255)), "PNG"),
        (disc("RGB", "white", "red"), "PNG"),
        (disc("RGB", "white", "red"), "JPEG"),
        (disc("L", 255, 0), "PNG"),
        (disc("1", 1, 0), "PNG"),
        (disc("RGB", "white", "red").quantize(8), "PNG"),
        (disc("LA", (255, 0), (0, 255)), "PNG"),
        (disc("I;16", 65535, 0), "PNG"),
        (disc("CMYK", (0, 0, 0, 0), (0, 255, 255, 0)), "JPEG"),
    ],
)
def test_the_ground_of_a_seal_is_seen_through(image: Image.Image, kind: str) -> None:
    content = encoded(image, kind)
    assert alpha(content, 2, 2) < 16
    assert alpha(content, 40, 30) > 200


def test_a_large_picture_becomes_as_fine_as_print() -> None:
    picture = read_picture(given(encoded(disc("RGB", "white", "red").resize((2000, 1500)))))
    assert (picture.width, picture.height) == (520, 390)
    assert picture.sound


def bomb(side: int) -> bytes:
    """A picture of millions of pixels in a few hundred bytes."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = b""
    for name, data in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(999))), (b"IEND", b"")):
        parts += struct.pack(">I", len(data)) + name + data
        parts += struct.pack(">I", zlib.crc32(name + data))
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "no-picture"),
        (b"no picture", "no-picture"),
        (b"%PDF-1.7", "no-picture"),
        (seal.picture()[:5_000], "no-picture"),
        (encoded(disc("RGB", "white", "red"), "GIF"), "no-picture"),
        (encoded(disc("RGB", "white", "red"), "TIFF"), "no-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no-picture"),
        (bomb(7_000), "picture-wide"),
        (bomb(12_000), "picture-wide"),
        (bomb(50_000), "picture-wide"),
        (bytes(PICTURE_LIMIT + 1), "picture-large"),
        (encoded(Image.new("RGBA", (9, 9), (0, 0, 0, 0))), "picture-empty"),
        (encoded(Image.new("RGB", (9, 9), "white")), "picture-empty"),
    ],
)
def test_what_is_no_picture_of_a_seal_is_refused(content: bytes, rule: str) -> None:
    with pytest.raises(SignRefused) as caught:
        read_picture(given(content, "seal.png"))
    assert caught.value.finding.rule == f"sign/{rule}"
    assert caught.value.finding.args["path"] == "seal.png"


def test_the_seal_goes_over_the_edges_before_it_is_signed(letter: bytes, company: Company) -> None:
    picture = read_picture(given(seal.picture()))
    order = company.order(picture=picture, across=(1, 3, 4))
    signed = sign(letter, order)
    found = across.across_of(signed.pdf)
    assert found is not None
    assert (found.picture, found.pages, found.begins) == (picture, (1, 3, 4), len(letter))
    assert across.across_of(company.sealed(letter)) is None


def test_a_seal_over_the_edges_needs_its_picture_and_its_time(
    letter: bytes, company: Company
) -> None:
    picture = read_picture(given(seal.picture()))
    for order, rule in (
        (company.order(across=(1, 2)), "across-without-seal"),
        (company.order(picture=picture, across=(1,)), "across-pages"),
        (company.order(picture=picture, across=(1, 99)), "across-pages"),
    ):
        assert refusal(letter, order).finding.rule == f"sign/{rule}"
    late = company.order(Role.REPRESENTATIVE, picture=picture, across=(1, 2))
    assert refusal(company.sealed(letter), late).finding.rule == "sign/across-late"


def drawn(pdf: bytes, folder: Path) -> Image.Image:
    """Return the last page as it is printed."""
    (folder / "signed.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", "72", "-f", "7", "-l", "7", "-png", "signed.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return Image.open(next(folder.glob("page*.png"))).convert("RGB")


def reds(image: Image.Image) -> int:
    samples = iter(image.tobytes())
    pixels = zip(samples, samples, samples, strict=True)
    return sum(red > 150 and green < 90 and blue < 90 for red, green, blue in pixels)


def test_the_seal_is_seen_in_its_place_and_the_name_beside_it(
    letter: bytes, company: Company, tmp_path: Path
) -> None:
    picture = read_picture(given(seal.picture()))
    with_seal = sign(letter, company.order(picture=picture)).pdf
    plain = company.sealed(letter)
    assert reds(drawn(letter, tmp_path)) == 0
    assert reds(drawn(with_seal, tmp_path)) > 1_500
    assert 200 < reds(drawn(plain, tmp_path)) < 1_500
    whole = sign(with_seal, company.order(Role.REPRESENTATIVE)).pdf
    (tmp_path / "whole.pdf").write_bytes(whole)
    said = subprocess.run(
        ["pdftotext", "-f", "7", "whole.pdf", "-"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "电子签名：张三" in said
    assert "样章" not in said
    assert "盖章处" not in said


def test_a_name_that_the_font_lacks_is_told(letter: bytes, company: Company) -> None:
    holder = company.pki.authority.certify("𠮷田公司")
    refused = refusal(letter, company.order(identity=pkcs12(holder)))
    assert refused.finding.rule == "sign/missing-glyph"
    assert refused.finding.args["character"] == "𠮷"
    picture = read_picture(given(seal.picture()))
    assert sign(letter, company.order(identity=pkcs12(holder), picture=picture)).pdf
