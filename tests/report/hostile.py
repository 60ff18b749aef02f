"""Texts that try to be more than texts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from pledgebook.findings import Finding, Related, Severity, Waived
from pledgebook.report import Subject
from pledgebook.source import Span

TEXTS = [
    *("::error::x", "a\n::stop-commands::x", "100%25", "a,b:c", "##[error]x", "\r\n", "]]>"),
    *("</failure>", "<b>&amp;", "[a](javascript:x)", "](1)", "{0} {{x}}", "|a|b|", "`x`", "\\|"),
    *("=1+1", "+1", "-1", "@x", "＝1", "https://x.example", "www.x.example", "$x$", "a_b_c *d*"),
    *("\x1b[31m", "\x00", "\u202eabc", "\ufffe", "全角：，", "😀", '"', "'", "![i](x)", "~~x~~"),
]


def texts() -> st.SearchStrategy[str]:
    """Return hostile texts, alone and inside others."""
    plain = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    return st.tuples(plain, st.sampled_from(TEXTS), plain).map("".join)


def subject(text: str, *, name: str = "a.yaml", error: bool = True, count: int = 1) -> Subject:
    """Return a file with findings that quote ``text``, which its other place quotes too."""
    related = Related(at=Span(2, 2), note="name-twice/first", args={"name": text})
    found = Finding(
        rule="name-twice",
        at=Span(1, 3),
        args={"name": text},
        severity=Severity.ERROR if error else Severity.WARNING,
        related=(related,),
    )
    return Subject(name=name, document=None, findings=(found,) * count)


def accepted(because: str) -> Subject:
    """Return a file whose one error its author accepts, and which has a warning."""
    one = subject("x", error=False)
    error = replace(one.findings[0], severity=Severity.ERROR)
    return replace(one, waived=(Waived(finding=error, because=because, at=()),))
