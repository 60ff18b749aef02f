"""What stands on the edges of each page: title, reference, page numbers; a draft says so."""

from __future__ import annotations

from .elements import e, field, paragraph, part, tag, text
from .languages import Language

# The shape of text along a line, as Word itself describes it (its type 136).
_SHAPETYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
    'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
_RED = "C00000"


def header(language: Language, *, first: bool) -> str:
    """Return the header of the first page, which is empty but for a draft, or of the others."""
    plain = e("pBdr", e("bottom", val="nil")) if first else ""
    draft = text(f"{language.says('draft')}　", e("b"), e("color", val=_RED))
    title = "" if first else text("{{ title }}")
    mark = 1 if first else 2
    return part(
        "hdr",
        tag("if draft"),
        paragraph("Header", _watermark(language, mark), draft, title, properties=plain),
        tag("else"),
        paragraph("Header", title, properties=plain),
        tag("endif"),
    )


def _watermark(language: Language, number: int) -> str:
    words, font = language.says("draft"), language.heading.chinese
    width = 330 if language.indent else 420
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:150pt;rotation:315;"
        "z-index:-251657216;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    shape = (
        f'<v:shape id="Draft{number}" o:spid="_x0000_s205{number}" type="#_x0000_t136" '
        f'style="{style}" o:allowincell="f" fillcolor="silver" stroked="f">'
        f'<v:fill opacity=".5"/><v:textpath style="font-family:&quot;{font}&quot;;font-size:1pt" '
        f'string="{words}"/></v:shape>'
    )
    return e("r", e("rPr", e("noProof")), e("pict", _SHAPETYPE, shape))


def footer(language: Language) -> str:
    """Return the footer: whose letter and which version, which page of how many."""
    before, between, after = language.own("page")
    pages = (text(before), field("PAGE", "1"), text(between), field("NUMPAGES", "1"))
    last = [text(after)] if after else []
    named = text("{{ reference }} · {{ version }}")
    return part("ftr", paragraph("Footer", named, e("r", e("tab")), *pages, *last))
