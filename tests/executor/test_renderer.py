from __future__ import annotations

import datetime as dt
import http.server
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fonts import with_rare_character

from pledgebook import resources
from pledgebook.executor import Renderer
from pledgebook.findings import Finding
from pledgebook.outputs.printable import Printable

DAY = dt.date(2026, 11, 22)
STYLE = "html{font:12pt 'Pledgebook Serif'}@page{size:A4;margin:30mm}"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Renderer() as renderer:
        yield renderer


def _page(body: str, style: str = STYLE) -> str:
    head = f'<meta charset="utf-8"><title>承诺书</title><style>{style}</style>'
    return f'<!DOCTYPE html><html lang="zh-CN"><head>{head}</head><body>{body}</body></html>'


def _letter(html: str) -> Printable:
    return Printable(html=html, title="承诺书", date=DAY)


def _findings(renderer: Renderer, body: str, style: str = STYLE) -> tuple[Finding, ...]:
    pdf, findings = renderer.pdf(_letter(_page(body, style)))
    assert (pdf is None) == bool(findings)
    return findings


def test_a_plain_page_becomes_a_pdf(renderer: Renderer) -> None:
    pdf, findings = renderer.pdf(_letter(_page("<p>按约定到场。</p>")))
    assert findings == ()
    assert pdf is not None
    assert pdf.startswith(b"%PDF-1.7")


def test_an_interruption_leaves_no_timer_that_the_program_waits_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Interrupted(threading.Timer):
        def start(self) -> None:
            super().start()
            raise KeyboardInterrupt

    monkeypatch.setattr("pledgebook.executor.renderer.Timer", Interrupted)
    with Renderer() as renderer, pytest.raises(KeyboardInterrupt):
        renderer.pdf(_letter(_page("<p>按约定到场。</p>")))
    for timer in threading.enumerate():
        if isinstance(timer, Interrupted):
            timer.join(5)
            assert not timer.is_alive()


def test_a_missing_character_is_named_with_its_clause(renderer: Renderer) -> None:
    body = '<section data-at="staff/team"><p>联系人：<b>张𠮷</b>工程师</p></section>'
    (finding,) = _findings(renderer, body)
    assert finding.rule == "letter/missing-glyph"
    assert finding.at == ("staff", "team")
    assert finding.args == {"character": "𠮷", "code": "U+20BB7", "near": "张𠮷"}


def test_each_missing_character_is_said_once_a_clause(renderer: Renderer) -> None:
    body = '<p data-at="a/b">𠮷𠮷</p><p data-at="a/c">𠮷<i></i>☑</p>'
    found = {(finding.at, finding.args["character"]) for finding in _findings(renderer, body)}
    assert found == {(("a", "b"), "𠮷"), (("a", "c"), "𠮷"), (("a", "c"), "☑")}


def test_a_picture_is_searched_for_missing_characters_too(renderer: Renderer) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>𠮷</text></svg>'
    assert [each.rule for each in _findings(renderer, svg)] == ["letter/missing-glyph"]


def test_an_extra_font_brings_its_characters(tmp_path: Path) -> None:
    shipped = resources.folder("templates") / "fonts" / "PledgebookSans-Regular.ttf"
    extra = tmp_path / "own.ttf"
    extra.write_bytes(with_rare_character(Path(str(shipped)), tmp_path))
    page = _page("<p>张𠮷</p>")
    with Renderer(extra_fonts=[extra]) as renderer:
        pdf, findings = renderer.pdf(_letter(page))
    assert findings == ()
    assert pdf is not None


FETCHES = [
    '<img src="{address}" alt="x">',
    '<link rel="stylesheet" href="{address}">',
    '<link rel="attachment" href="{address}">',
    '<a rel="attachment" href="{address}">附件</a>',
    '<object data="{address}"></object>',
    '<embed src="{address}">',
    '<style>@import url("{address}");</style>',
    '<style>p{{background: url("{address}")}}</style><p>底</p>',
    '<p style="list-style-image: url({address}); display: list-item">项</p>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="{address}"/></svg>',
    '<style>@font-face{{font-family: x; src: url("{address}")}}</style>',
]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}/secret", asked
        httpd.shutdown()
        thread.join()


@pytest.mark.parametrize("markup", FETCHES)
def test_nothing_is_fetched(
    renderer: Renderer, markup: str, server: tuple[str, list[str]], tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP-SECRET")
    address, asked = server
    for each in (address, secret.as_uri()):
        body = f'<div data-at="statements/other">{markup.format(address=each)}</div>'
        finding, *others = _findings(renderer, body)
        assert finding.rule == "letter/fetch"
        assert finding.args["address"] == each
        assert all(other.rule == "letter/warning" for other in others)
    assert asked == []


def test_a_refused_address_is_placed_in_its_clause(renderer: Renderer) -> None:
    body = '<p data-at="reports/archive"><img src="file:///etc/passwd" alt="x"></p>'
    (finding,) = _findings(renderer, body)
    assert finding.at == ("reports", "archive")


def test_a_line_that_leaves_the_page_is_found(renderer: Renderer) -> None:
    body = f'<p data-at="fees/parts" style="white-space: nowrap">{"费用" * 40}</p>'
    (finding,) = _findings(renderer, body)
    assert (finding.rule, finding.at, finding.args["page"]) == (
        "letter/overflow",
        ("fees", "parts"),
        1,
    )


def test_a_word_that_leaves_its_cell_is_found(renderer: Renderer) -> None:
    style = STYLE + "table{table-layout:fixed;width:60mm}"
    row = f'<tr data-at="response/tiers"><td>{"x" * 60}</td><td>到场</td></tr>'
    (finding,) = _findings(renderer, f"<table>{row}</table>", style)
    assert (finding.rule, finding.at) == ("letter/overflow", ("response", "tiers"))


def test_a_picture_that_leaves_the_page_is_found(renderer: Renderer) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="900" height="9"></svg>'
    assert [each.rule for each in _findings(renderer, svg)] == ["letter/overflow"]


def test_what_fits_does_not_overflow(renderer: Renderer) -> None:
    body = f"<p>{'按约定的时限到场，' * 200}</p><table><tr><td>{'x' * 300}</td></tr></table>"
    style = STYLE + "html{overflow-wrap:anywhere}table{table-layout:fixed;width:100%}"
    assert _findings(renderer, body, style) == ()


def test_a_warning_of_the_typesetter_is_a_finding(renderer: Renderer) -> None:
    (finding,) = _findings(renderer, "<p>到场</p>", STYLE + "p{colour: red}")
    assert finding.rule == "letter/warning"
    assert "colour" in str(finding.args["detail"])


def test_too_slow_a_letter_is_stopped() -> None:
    with Renderer(seconds=1.5) as renderer:
        pdf, (finding,) = renderer.pdf(_letter(_page("<p>字</p>" * 40_000)))
        assert pdf is None
        assert (finding.rule, finding.args) == ("letter/too-slow", {"seconds": "1.5"})


@pytest.mark.heavy
def test_too_large_a_letter_is_stopped_and_the_next_one_is_not() -> None:
    with Renderer(memory=200 << 20) as renderer:
        pdf, (finding,) = renderer.pdf(_letter(_page("<p>字</p>" * 40_000)))
        assert pdf is None
        assert finding.rule in ("letter/too-large", "letter/stopped")
        assert renderer.pdf(_letter(_page("<p>字</p>")))[0] is not None


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of POSIX")
def test_how_the_typesetter_was_ended_is_told() -> None:
    with Renderer() as renderer:
        assert renderer.pdf(_letter(_page("<p>字</p>")))[0] is not None
        renderer._child.send_signal(signal.SIGABRT)
        pdf, (finding,) = renderer.pdf(_letter(_page("<p>字</p>")))
        assert pdf is None
        assert (finding.rule, finding.args) == (
            "letter/stopped",
            {"detail": "Fatal Python error: Aborted"},
        )


def test_a_letter_does_not_depend_on_the_one_before(renderer: Renderer) -> None:
    page = _page("<p>按约定到场。</p>")
    first, _ = renderer.pdf(_letter(page))
    style = STYLE + "h1{font:700 20pt 'Pledgebook Sans'}"
    renderer.pdf(_letter(_page("<h1>另一份</h1>", style)))
    second, _ = renderer.pdf(_letter(page))
    with Renderer() as other:
        third, _ = other.pdf(_letter(page))
    assert first == second == third


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    with Renderer() as renderer:
        renderer.pdf(_letter(_page("<p>到场</p>")))
        assert list(tmp_path.glob("*/*"))
    assert not list(tmp_path.glob("*/*"))


def test_an_extra_font_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), Renderer(extra_fonts=[tmp_path / "none.ttf"]):
        pass


def test_a_child_that_was_made_ready_sets_the_letter() -> None:
    with Renderer() as renderer:
        renderer.prepare()
        child = renderer._child
        renderer.prepare()
        assert renderer._child is child
        assert renderer.pdf(_letter(_page("<p>字</p>")))[0] is not None
        assert renderer._child is child
    assert child is not None
    assert child.poll() is not None


def test_a_child_that_was_made_ready_for_nothing_is_ended() -> None:
    with Renderer() as renderer:
        renderer.prepare()
        child = renderer._child
    assert child is not None
    assert child.poll() is not None
