"""Objects are spelled as they were read: what is spelled can be read again and is the same."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    Reference,
    StreamObject,
    TextStringObject,
)

from pledgebook.pdf.increment import spelled


def read(content: bytes) -> PdfObject:
    """Read one object."""
    return generic.read_object(io.BytesIO(content + b" "), Reference(1, 0, None))


NAMES = st.text(st.characters(codec="ascii", exclude_characters="\0"), min_size=1, max_size=9).map(
    lambda text: NameObject(f"/{text}")
)
SIMPLE: st.SearchStrategy[PdfObject] = st.one_of(
    st.booleans().map(BooleanObject),
    st.integers(-(10**9), 10**9).map(NumberObject),
    st.decimals(-999, 999, places=5).map(FloatObject),
    st.just(NullObject()),
    NAMES,
    st.binary(max_size=9).map(lambda content: read(b"<%s>" % content.hex().encode())),
    st.integers(1, 999).map(lambda number: IndirectObject(number, 0, None)),
)
OBJECTS = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(ArrayObject),
        st.dictionaries(NAMES, inner, max_size=4).map(DictionaryObject),
    ),
    max_leaves=12,
)


def plain(one: PdfObject) -> object:
    """Return an object as values that can be compared."""
    match one:
        case IndirectObject():
            return ("reference", one.idnum, one.generation)
        case DictionaryObject():
            return {key: plain(one.raw_get(key)) for key in one}
        case ArrayObject():
            return [plain(one.raw_get(place)) for place in range(len(one))]
        case TextStringObject():
            return one.original_bytes
        case NullObject():
            return None
        case BooleanObject():
            return one.value
    return one


@given(OBJECTS)
def test_what_is_spelled_is_read_as_it_was(one: PdfObject) -> None:
    assert plain(read(spelled(one))) == plain(one)


def test_a_stream_is_no_part_of_another_object() -> None:
    with pytest.raises(TypeError):
        spelled(ArrayObject([StreamObject(stream_data=b"x")]))
