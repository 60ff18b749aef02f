"""One style of a template, and what many styles say."""

from __future__ import annotations

from .elements import e
from .languages import Fonts

BLUE, GREY, LIGHT, PALE = "1F3D63", "4A5462", "C3CAD3", "EAEFF5"
BOLD = e("b") + e("bCs")


def set_in(pair: Fonts) -> str:
    """Return the fonts of a style: always both."""
    latin = pair.latin
    return e("rFonts", ascii=latin, hAnsi=latin, eastAsia=pair.chinese, cs=latin)


def sized(half_points: int) -> str:
    """Return the size of a style's text."""
    return e("sz", val=half_points) + e("szCs", val=half_points)


def style(
    id_: str,
    name: str,
    *,
    based: str = "Normal",
    then: str = "",
    paragraph: str = "",
    run: str = "",
    rank: int = 10,
    kind: str = "paragraph",
    own: bool = False,
    shown: bool = True,
) -> str:
    """Return one style; ``then`` is that of the paragraph after it, ``own``: Word has none.

    What is ``shown`` is offered among the styles of a finished letter.
    """
    return e(
        "style",
        e("name", val=name),
        e("basedOn", val=based) if based else "",
        e("next", val=then) if then else "",
        e("uiPriority", val=rank),
        e("qFormat") if shown else "",
        e("pPr", paragraph) if paragraph else "",
        e("rPr", run) if run else "",
        type=kind,
        **({"customStyle": 1} if own else {}),
        styleId=id_,
    )
