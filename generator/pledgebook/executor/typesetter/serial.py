"""The bytes of a PDF: every object by itself, and one cross-reference stream.

pydyf writes either streams of objects, with which verifying a signature takes three times as long,
or a table of 20 bytes an object, a tenth of a small letter.
"""

from __future__ import annotations

import hashlib
from typing import Any

from pydyf import Array, Stream

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # four bytes above 127: a binary file
_FREE = b"\0" * 4
_IN_USE = b"\1"


def serialise(pdf: Any, identity: bytes) -> bytes:
    """Return ``pdf`` (pydyf) as a file; ``identity`` is its permanent identifier, 16 bytes.

    Objects with ``free`` set to ``f`` are left out. ISO 32000-1, 7.5.8.
    """
    pdf.add_object(pdf.info)
    parts, rows, place = [_HEADER], [], len(_HEADER)
    for each in pdf.objects:
        if each.free == "f":
            rows.append(_FREE)
            continue
        rows.append(_IN_USE + place.to_bytes(3, "big"))
        parts.append(each.indirect + b"\n")
        place += len(parts[-1])
    rows.append(_IN_USE + place.to_bytes(3, "big"))
    state = hashlib.sha256(b"".join(parts)).digest()[:16]
    extra = {
        "Type": "/XRef",
        "W": Array([1, 3, 0]),
        "Size": len(rows),
        "Root": pdf.catalog.reference,
        "Info": pdf.info.reference,
        "ID": Array([_hexadecimal(identity), _hexadecimal(state)]),
    }
    table = Stream([b"".join(rows)], extra, compress=True)
    pdf.add_object(table)
    parts.append(table.indirect + f"\nstartxref\n{place}\n%%EOF\n".encode())
    return b"".join(parts)


def _hexadecimal(value: bytes) -> bytes:
    return b"<" + value.hex().encode() + b">"
