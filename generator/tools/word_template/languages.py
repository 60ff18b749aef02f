"""What a template looks like in each language: fonts, sizes, labels, and its few words."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.outputs.environment import environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """A Latin and a Chinese font that go together."""

    latin: str
    chinese: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """How one level is numbered: format, text with ``%1`` for the number, what parts it."""

    format: str
    text: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the styles are called that Word has no name for."""

    clause_title: str
    figure_caption: str
    table: str
    table_text: str
    table_head: str
    table_gap: str
    particulars: str
    particular: str
    particular_name: str
    seal: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The look of a letter in one language; sizes in half points, lengths in twentieths of one."""

    code: str
    lang: str
    text: Fonts
    heading: Fonts
    emphasis: Fonts
    size: int
    line: int
    indent: int
    after: int
    justified: str
    item: int
    chapter: Label
    clause: Label
    third: Label
    table: Label
    figure: Label
    names: Names

    def says(self, name: str) -> str:
        """Return a word that the PDF letter says too."""
        return getattr(environment().get_template(f"letter/words.{self.code}.j2").module, name)

    def own(self, name: str) -> str | list[str]:
        """Return a word that only the Word file says."""
        return getattr(environment().get_template(f"word/words.{self.code}.j2").module, name)


COUNTING = "chineseCountingThousand"  # 一 … 十 … 二十一: Word's own choice for 一、 in Chinese

ZH = Language(
    code="zh",
    lang="zh-CN",
    text=Fonts(latin="Times New Roman", chinese="宋体"),
    heading=Fonts(latin="Arial", chinese="黑体"),
    emphasis=Fonts(latin="Times New Roman", chinese="楷体"),
    size=24,
    line=440,
    indent=480,
    after=0,
    justified="both",
    item=480,
    chapter=Label(format=COUNTING, text="%1、", after="nothing"),
    clause=Label(format=COUNTING, text="（%2）", after="nothing"),
    third=Label(format="decimal", text="%3.", after="nothing"),
    table=Label(format="decimal", text="表%1　", after="nothing"),
    figure=Label(format="decimal", text="图%1　", after="nothing"),
    names=Names(
        clause_title="条款标题（无编号）",
        figure_caption="图题",
        table="承诺书表格",
        table_text="表格文字",
        table_head="表头文字",
        table_gap="表后间距",
        particulars="封面表格",
        particular="封面内容",
        particular_name="封面项目",
        seal="盖章处",
        tag="模板标记",
    ),
)
EN = Language(
    code="en",
    lang="en-GB",
    text=Fonts(latin="Times New Roman", chinese="宋体"),
    heading=Fonts(latin="Arial", chinese="黑体"),
    emphasis=Fonts(latin="Times New Roman", chinese="楷体"),
    size=22,
    line=340,
    indent=0,
    after=80,
    justified="left",
    item=0,
    chapter=Label(format="decimal", text="%1.", after="space"),
    clause=Label(format="decimal", text="%1.%2", after="space"),
    third=Label(format="decimal", text="%1.%2.%3", after="space"),
    table=Label(format="decimal", text="Table %1.", after="space"),
    figure=Label(format="decimal", text="Figure %1.", after="space"),
    names=Names(
        clause_title="Clause Title",
        figure_caption="Figure Caption",
        table="Letter Table",
        table_text="Table Text",
        table_head="Table Head",
        table_gap="Table Gap",
        particulars="Particulars Table",
        particular="Particulars Value",
        particular_name="Particulars Name",
        seal="Place for the Seal",
        tag="Template Tag",
    ),
)
LANGUAGES = (ZH, EN)
