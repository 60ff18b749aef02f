import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal

import pytest

from pledgebook.outputs.pictures.coverage import Hours
from pledgebook.outputs.pictures.lanes import Ladder, Lane, Mark, Tick
from pledgebook.outputs.site.page import (
    Contact,
    Page,
    PartyLine,
    Promise,
    PromiseGroup,
    Promises,
)
from pledgebook.outputs.site.sheet import Fact
from pledgebook.outputs.site.standing import Download, Standing, Status, VersionLink
from pledgebook.wording.prose import (
    ChapterText,
    ClauseText,
    Flow,
    FlowStep,
    Items,
    LetterText,
    Markup,
    Paragraph,
    SignatureText,
    Stretch,
    Table,
    Timeline,
)

MakePage = Callable[..., Page]
_STANDING = {one.name for one in fields(Standing)}


def _clause(anchor: str, title: str, *blocks: object) -> ClauseText:
    return ClauseText(anchor=anchor, id=anchor.partition("/")[2], title=title, blocks=blocks)  # type: ignore[arg-type]


def _text(anchor: str, title: str, text: str) -> ClauseText:
    return _clause(anchor, title, Paragraph(text=text))


def letter() -> LetterText:
    """A small letter that has every kind of block."""
    return LetterText(
        language="zh",
        title="门禁系统售后服务承诺书",
        version="1",
        project="示例园区门禁系统项目",
        addressee="致：示例用户单位",
        opening=(Paragraph(text="我方就本项目的售后服务承诺如下。"),),
        chapters=(
            ChapterText(
                key="warranty",
                heading="质保期",
                clauses=(
                    _clause(
                        "warranty/quality",
                        "免费质保期",
                        Paragraph(text="自验收合格之日起，质保期为36个月，期内服务免费。"),
                        Timeline(
                            caption="质保期示意",
                            stretches=(
                                Stretch(
                                    key="quality",
                                    title="免费质保期",
                                    begins="自验收合格之日起",
                                    lasts="36个月",
                                    charge="免费",
                                    months=Decimal(36),
                                    after=None,
                                ),
                                Stretch(
                                    key="later",
                                    title="有偿维护期",
                                    begins="免费质保期届满后",
                                    lasts="长期",
                                    charge="按成本价收费",
                                    months=None,
                                    after="quality",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
            ChapterText(
                key="exclusions",
                heading="不在范围的情形",
                clauses=(_text("exclusions/misuse", "使用不当", "使用方错误使用造成的损坏。"),),
            ),
            ChapterText(
                key="response",
                heading="响应与处置时限",
                clauses=(
                    _clause(
                        "response/faults",
                        "故障处置",
                        Paragraph(text="接到报修后，我方按下表处置，7×24小时计时。"),
                        Table(
                            caption="故障处置时限",
                            head=("故障级别", "响应", "到场", "恢复运行"),
                            rows=(
                                ("严重故障", "10分钟内", "2小时内", "8小时内"),
                                ("一般故障", "30分钟内", "次日", "—"),
                            ),
                            keys=("critical", "minor"),
                        ),
                    ),
                ),
            ),
            ChapterText(
                key="training",
                heading="培训",
                clauses=(
                    _clause(
                        "training/users",
                        "值班人员培训",
                        Items(lead="培训内容：", items=("日常操作", "故障上报")),
                    ),
                ),
            ),
            ChapterText(
                key="process",
                heading="服务流程",
                clauses=(
                    _clause(
                        "process/flow",
                        "报修流程",
                        Flow(
                            caption="报修流程",
                            begins="报修登记",
                            ends="用户签认",
                            limit="全程不超过24小时",
                            steps=(
                                FlowStep(title="查明原因", actor="工程师", note=""),
                                FlowStep(title="修复", actor="工程师", note="必要时更换部件"),
                            ),
                        ),
                    ),
                ),
            ),
            ChapterText(
                key="statements",
                heading="其他说明",
                clauses=(
                    _clause(
                        "statements/more",
                        "补充",
                        Markup(
                            source="详见[服务说明](https://service.example.com)，**以本承诺书为准**。"
                        ),
                    ),
                ),
            ),
        ),
        signature=SignatureText(
            party="示例科技有限公司",
            seal_label="（盖章）",
            representative_label="授权代表签字：",
            date_label="日期：",
            date="二〇二六年十一月二十二日",
            place=None,
            copies=None,
        ),
    )


def ladder() -> Ladder:
    """The limits of the small letter."""
    return Ladder(
        key="always",
        heading="全天候计时；自接到通知起",
        words="严重故障：响应 10分钟，到场 2小时，恢复运行 8小时；一般故障：响应 30分钟，到场 次日",
        lanes=(
            Lane(
                title="严重故障",
                note="",
                since="",
                marks=(
                    Mark(act="响应", limit="10分钟", seconds=600),
                    Mark(act="到场", limit="2小时", seconds=7200),
                    Mark(act="恢复运行", limit="8小时", seconds=28_800),
                ),
            ),
            Lane(
                title="一般故障",
                note="",
                since="",
                marks=(Mark(act="响应", limit="30分钟", seconds=1800),),
                apart=("到场 次日",),
            ),
        ),
        ticks=tuple(
            Tick(seconds=seconds, label=label)
            for seconds, label in ((300, "5分钟"), (3600, "1小时"), (86_400, "1天"))
        ),
    )


def _page(**given: object) -> Page:
    values: dict[str, object] = {
        "id": "door-control",
        "title": "门禁系统售后服务承诺书",
        "project": "示例园区门禁系统项目",
        "customer": "示例用户单位",
        "products": ("门禁控制器",),
        "parties": (
            PartyLine(role="服务方", name="示例科技有限公司", called="我方", phone="010-0000-0000"),
            PartyLine(role="客户", name="示例用户单位"),
        ),
        "contacts": (Contact(title="服务电话", reach="010-0000-0000", hours="7×24小时"),),
        "version": 1,
        "date": dt.date(2026, 11, 22),
        "letter": letter(),
        "facts": (
            Fact(label="质保期", value="36个月", anchor="warranty/quality"),
            Fact(label="最快响应", value="10分钟", anchor="response/faults"),
        ),
        "promises": Promises(
            acts=("响应", "到场", "恢复运行"),
            groups=(
                PromiseGroup(
                    anchor="response/faults",
                    title="故障处置",
                    condition="质保期",
                    note="自接到通知起",
                    lines=(
                        Promise(condition="严重故障", cells=("10分钟", "2小时", "8小时")),
                        Promise(condition="一般故障", cells=("30分钟", "次日", "")),
                    ),
                ),
            ),
        ),
        "sla": {
            "sla": 1,
            "commitment": {"day": "calendar"},
            "events": [],
            "note": "</script><b>&\u2028",
        },
        "ladders": (ladder(),),
        "hours": (
            Hours(
                key="office",
                title="工作时间",
                words="工作时间（周一至周五09:00-18:00，法定节假日除外）",
                week=(((32_400, 64_800),),) * 5 + ((), ()),
            ),
        ),
    }
    standing: dict[str, object] = {
        "status": Status.PUBLISHED,
        "versions": (VersionLink(number=1, date=dt.date(2026, 11, 22)),),
        "downloads": (
            Download(name="letter.pdf", size=96_400),
            Download(name="commitment.yaml", size=3_020),
            Download(name="sla.json", size=800),
        ),
    }
    standing |= {name: given.pop(name) for name in tuple(given) if name in _STANDING}
    values["standing"] = Standing(**standing)  # type: ignore[arg-type]
    values |= given
    values.setdefault("language", values["letter"].language)  # type: ignore[attr-defined]
    return Page(**values)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def make_page() -> MakePage:
    return _page
