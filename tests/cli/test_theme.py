"""A book with looks of its own, built."""

from __future__ import annotations

from pathlib import Path

from .conftest import Program, Write


def test_a_theme_is_built_into_the_site_and_its_faults_stop_it(
    program: Program, write: Write, tmp_path: Path
) -> None:
    write()
    (tmp_path / "pledgebook.toml").write_text('theme = "theme"\n', "utf-8")
    template = tmp_path / "theme/templates/site/index.html.j2"
    template.parent.mkdir(parents=True)
    good = '{% extends "shipped/site/index.html.j2" %}{% block footer %}示例页脚{% endblock %}'
    template.write_text(good, "utf-8")
    (tmp_path / "theme/site.css").write_text(":root { --seal: teal; }", "utf-8")
    (tmp_path / "theme/assets").mkdir()
    (tmp_path / "theme/assets/logo.svg").write_text("<svg/>", "utf-8")
    assert program("build").status == 0
    index = (tmp_path / "build/index.html").read_text("utf-8")
    assert '<link rel="stylesheet" href="assets/theme.css">' in index
    assert "示例页脚" in index
    assert (tmp_path / "build/assets/theme.css").read_text("utf-8") == ":root { --seal: teal; }"
    assert (tmp_path / "build/assets/theme/logo.svg").read_text("utf-8") == "<svg/>"
    assert not [path for path in (tmp_path / "build").rglob("*") if "reload" in path.name]
    template.write_text(good.replace("示例页脚", "{{ nothing }}"), "utf-8")
    said = program("build")
    assert said.status == 2
    assert "theme/templates/site/index.html.j2:1:1: 错误：模板用了没有的名字" in said.err
    assert (tmp_path / "build/index.html").read_text("utf-8") == index
    template.rename(template.with_name("indx.html.j2"))
    said = program("build")
    assert said.status == 2
    assert "[theme/unknown-template]" in said.err
