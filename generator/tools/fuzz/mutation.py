"""Mutated bytes: a sample, cut, doubled, mixed with others and with what breaks readers."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

# Where sizes, signs and encodings are read, these are what breaks them.
_HARM = (
    *(
        "",
        "\0",
        "\r",
        "\r\n",
        "\n",
        "\t",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\ue000",
        "\ufffd",
        "：",
        "　",
    ),
    *(
        "&a",
        "*a",
        "<<: ",
        "!!python/object:os.system ",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "? ",
        "- ",
    ),
    *("{", "}", "[", "]", '"', "'", "|", ">", "#", ": ", "null", "true", "0x1", "1e999", ".nan"),
    *("-1", "0", "9" * 400, "2026-13-01", "99999年", "{{", "{%", "%}", "}}", "{{ x.__class__ }}"),
    *("{% for i in range(99999999) %}", "{% include 'site/page.html.j2' %}", "<script>", "]]>"),
    *("=cmd|' /C calc'!A0", "𠮷", "a" * 5_000, "[" * 500, "- " * 500, "\n" * 2_000, "，" * 2_000),
    *("/ByteRange", "/Contents", "endobj", "startxref", "%%EOF", "<<", ">>", " 0 R", "stream\n"),
)
_RAW = (
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\xb9\xfa",
    b"\x80\x05",
    b"\x1f\x8b",
)
HARM = (*(one.encode("utf-8", "surrogatepass") for one in _HARM), *_RAW)

_PLACE = st.integers(0, 1 << 20)
_LENGTH = st.one_of(st.integers(0, 8), st.integers(0, 400))


def mutated(samples: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Return the bytes of one sample with up to twelve changes."""
    change = st.one_of(
        st.tuples(st.just("put"), _PLACE, st.sampled_from(HARM)),
        st.tuples(st.just("put"), _PLACE, st.binary(max_size=6)),
        st.tuples(st.just("cut"), _PLACE, _LENGTH),
        st.tuples(st.just("flip"), _PLACE, st.integers(1, 255)),
        st.tuples(st.just("twice"), _PLACE, _LENGTH),
        st.tuples(st.just("lines"), _PLACE, _PLACE),
        st.tuples(st.just("end"), _PLACE, st.just(0)),
    )
    changes = st.lists(change, min_size=1, max_size=12)
    others = st.integers(0, len(samples) - 1)
    return st.builds(
        lambda one, other, given: _apply(samples[one], samples[other], given),
        others,
        others,
        changes,
    )


def _apply(content: bytes, other: bytes, changes: Sequence[tuple[str, int, int | bytes]]) -> bytes:
    for kind, place, given in changes:
        content = _changed(content, other, kind, place, given)
    return content


def _changed(content: bytes, other: bytes, kind: str, place: int, given: int | bytes) -> bytes:
    at = place % (len(content) + 1)
    before, after = content[:at], content[at:]
    if isinstance(given, bytes):
        return before + given + after
    match kind:
        case "cut":
            return before + after[given:]
        case "flip":
            return before + bytes(byte ^ given for byte in after[:1]) + after[1:]
        case "twice":
            return before + after[:given] * 2 + after[given:]
        case "end":
            return before
        case _:
            return _swapped(content, other, place, given)


def _swapped(content: bytes, other: bytes, place: int, given: int) -> bytes:
    """Return ``content`` with one line of ``other`` in place of one of its own."""
    lines, theirs = content.split(b"\n"), other.split(b"\n")
    lines[place % len(lines)] = theirs[given % len(theirs)]
    return b"\n".join(lines)
