"""pledgebook.toml: two settings, and plain words for everything else."""

from pathlib import Path

import pytest

from pledgebook.book.config import Config, load, parse


def said(text: str | bytes) -> tuple[Config, list[tuple[str, int]]]:
    content = text if isinstance(text, bytes) else text.encode()
    config, findings = parse(content, "pledgebook.toml")
    return config, [(f.rule, f.at.line) for f in findings]  # type: ignore[union-attr]


def test_both_settings_are_read() -> None:
    text = 'title = "示例公司服务承诺"\nbase-url = "https://example.com:8443/terms/"\n'
    config = Config(title="示例公司服务承诺", base_url="https://example.com:8443/terms")
    assert said(text) == (config, [])
    assert said(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == (config, [])
    assert said("") == (Config(), [])


def test_what_signing_needs_is_read() -> None:
    text = (
        'timestamp-servers = ["https://tsa.example.com/", "http://b"]\ntrust = ["trust/root.pem"]'
    )
    config = Config(
        timestamp_servers=("https://tsa.example.com/", "http://b"), trust=("trust/root.pem",)
    )
    assert said(text) == (config, [])


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ('# site\ncolour = "red"', "book/config-key", 2),
        ('\n[site]\ntitle = "x"', "book/config-key", 2),
        ("title = 7", "book/config-title", 1),
        ('title = ""', "book/config-title", 1),
        ('title = "a\\u0000b"', "book/config-title", 1),
        ('title = "' + "x" * 2_001 + '"', "book/config-title", 1),
        ('base-url = "example.com"', "book/config-base-url", 1),
        ('base-url = "javascript:alert(1)"', "book/config-base-url", 1),
        ('base-url = "https://example.com/?q"', "book/config-base-url", 1),
        ('base-url = "https://example.com/\\n"', "book/config-base-url", 1),
        ("base-url = []", "book/config-base-url", 1),
        ('timestamp-servers = "https://tsa.example.com"', "book/config-timestamp-servers", 1),
        ('timestamp-servers = ["ftp://x"]', "book/config-timestamp-servers", 1),
        ("timestamp-servers = [1]", "book/config-timestamp-servers", 1),
        ("timestamp-servers = [" + '"http://a",' * 21 + "]", "book/config-timestamp-servers", 1),
        ('trust = ["../root.pem"]', "book/config-trust", 1),
        ('trust = ["/etc/root.pem"]', "book/config-trust", 1),
        ('trust = ["C:\\\\root.pem"]', "book/config-trust", 1),
        ('trust = ["."]', "book/config-trust", 1),
        ('trust = [""]', "book/config-trust", 1),
        ("trust = {}", "book/config-trust", 1),
        ('a = "1"\ntitle：示例', "book/config-syntax", 2),
        ('title = "a"\ntitle = "b"', "book/config-syntax", 2),
        ("x = " + "9" * 5_000, "book/config-syntax", 1),
        ("x = " + "[" * 5_000, "book/config-syntax", 1),
        ("标题".encode("gbk"), "book/config-syntax", 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str | bytes, rule: str, line: int) -> None:
    assert said(text) == (Config(), [(rule, line)])


def test_one_wrong_setting_does_not_hide_the_other() -> None:
    assert said('title = 1\nbase-url = "http://example.com"\nx = 1') == (
        Config(base_url="http://example.com"),
        [("book/config-title", 1), ("book/config-key", 3)],
    )


def test_a_book_may_do_without_but_not_with_a_folder(tmp_path: Path) -> None:
    assert load(tmp_path) == (Config(), ())
    (tmp_path / "pledgebook.toml").mkdir()
    assert [f.rule for f in load(tmp_path)[1]] == ["book/not-a-file"]
