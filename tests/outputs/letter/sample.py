"""A letter of four pages with every kind of block, written by hand as the wording would.

Run as a program, it typesets the letter and prints the SHA-256 of the PDF.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal

from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form, html
from pledgebook.outputs.printable import Printable
from pledgebook.wording.prose import (
    Block,
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

DATE = dt.date(2026, 11, 22)


def sample() -> LetterText:
    return LetterText(
        language="zh",
        title="示例园区监控系统售后服务承诺书",
        version="第1版",
        project="示例园区监控系统建设项目（招标编号：示例-2026-001）",
        addressee="致：示例用户单位",
        opening=(
            Paragraph(
                text="我方参加了贵方组织的示例园区监控系统建设项目的投标。如我方中标，我方就本项目的售后"
                "服务作出以下承诺，并愿承担相应的责任。"
            ),
        ),
        chapters=(_basis(), _warranty(), _response(), _staff(), _training(), _process(), _rest()),
        signature=SignatureText(
            party="示例科技有限公司",
            seal_label="（盖章）",
            representative_label="授权代表（签字）：",
            date_label="日期：",
            date="2026年11月22日（二〇二六年十一月二十二日）",
            place=None,
            copies="本承诺书一式四份，双方各执两份。",
        ),
    )


def _clause(anchor: str, title: str, *blocks: Block) -> ClauseText:
    return ClauseText(anchor=anchor, id=anchor.split("/")[1], title=title, blocks=blocks)


def _basis() -> ChapterText:
    return ChapterText(
        key="basis",
        heading="编制依据",
        clauses=(
            _clause(
                "basis/documents",
                "依据文件",
                Items(
                    lead="本承诺书依据下列文件编制：",
                    items=("示例园区监控系统招标文件；", "我方投标文件；", "双方拟签订的合同。"),
                ),
            ),
        ),
    )


def _warranty() -> ChapterText:
    first = Stretch(
        key="quality",
        title="免费质保期",
        begins="自终验合格之日起",
        lasts="36个月",
        charge="免费",
        months=Decimal(36),
        after=None,
    )
    second = Stretch(
        key="paid",
        title="成本价保修期",
        begins="自免费质保期满之日起",
        lasts="24个月",
        charge="按成本价收费",
        months=Decimal(24),
        after="quality",
    )
    third = Stretch(
        key="long-term",
        title="长期维护期",
        begins="自成本价保修期满之日起",
        lasts="长期",
        charge="收费标准由双方另行商定",
        months=None,
        after="paid",
    )
    return ChapterText(
        key="warranty",
        heading="质保期",
        clauses=(
            _clause(
                "warranty/quality",
                "免费质保期",
                Paragraph(
                    text="自终验合格之日起36个月为免费质保期。免费质保期内，我方对设备、部件和应用软件"
                    "免费提供维修、更换和升级服务，不收取人工费、差旅费和备件费。"
                ),
            ),
            _clause(
                "warranty/paid",
                "成本价保修期",
                Paragraph(text="免费质保期满后24个月为成本价保修期，我方仅按成本价收取备件费。"),
                Timeline(caption="质保期安排", stretches=(first, second, third)),
            ),
        ),
    )


def _response() -> ChapterText:
    rows = (
        ("一级（系统瘫痪）", "15分钟", "2小时", "4小时", "8小时", "按7×24小时计时，免费"),
        ("二级（主要功能不可用）", "30分钟", "4小时", "8小时", "24小时", "按7×24小时计时，免费"),
        ("三级（一般故障）", "1小时", "8小时", "24小时", "3个工作日", "在工作时间内计时"),
        ("四级（使用咨询）", "2小时", "—", "—", "—", "以电话或远程方式答复"),
    )
    return ChapterText(
        key="response",
        heading="响应与到场",
        clauses=(
            _clause(
                "response/tiers",
                "分级响应",
                Paragraph(
                    text="质保期内，贵方以电话、传真或邮件报修的，自我方接到通知起，我方按下表的时限响应、到场"
                    "并恢复系统运行。“恢复”指主要功能重新可用，临时措施（含备机替换）也计入在内。"
                ),
                Table(
                    caption="故障分级与时限",
                    head=("故障级别", "响应", "到场", "恢复", "解决", "说明"),
                    rows=rows,
                    keys=("level-1", "level-2", "level-3", "level-4"),
                ),
            ),
            _clause(
                "response/late",
                "逾期责任",
                Paragraph(
                    text="未按时恢复的，每逾期1小时，我方按合同总价的0.05%支付违约金，累计不超过合同总价的5%；"
                    "贵方可自行委托第三方处理，由此发生的合理费用在合同款中扣除。"
                ),
            ),
            _clause(
                "response/contact",
                "报修方式",
                Markup(
                    source="报修电话 **010-0000-0000**（7×24小时有人接听），也可发邮件至 "
                    "[服务邮箱](mailto:service@example.cn)。\n\n报修时请说明：\n\n"
                    "1. 设备名称和编号；\n2. 故障现象和发生时间；\n3. 联系人和电话。\n"
                ),
            ),
        ),
    )


def _staff() -> ChapterText:
    return ChapterText(
        key="staff",
        heading="服务人员",
        clauses=(
            _clause(
                "staff/team",
                "项目服务组",
                Paragraph(
                    text="我方为本项目设立由至少5人组成的服务组，其中驻场工程师2人，均具有同类系统3年以上"
                    "维护经验。人员更换须提前15天书面通知贵方，并经贵方同意。"
                ),
            ),
            _clause(
                "staff/patrol",
                "定期巡检",
                Paragraph(
                    text="我方每个季度至少巡检1次，内容包括设备运行状态、线路与供电、存储余量和安全补丁，"
                    "并在巡检后5个工作日内提交书面报告。"
                ),
            ),
        ),
    )


def _training() -> ChapterText:
    head = ("对象", "内容", "方式", "学时", "合格标准")
    rows = (
        (
            "操作人员（10人）",
            "日常操作、报修流程、常见问题处理",
            "现场授课与上机",
            "16",
            "独立完成日常操作",
        ),
        (
            "管理人员（4人）",
            "系统配置、备份与恢复、日志分析、账号与权限管理",
            "集中授课",
            "24",
            "笔试80分以上",
        ),
        (
            "维护人员（4人）",
            "设备拆装、部件更换、网络与供电检查",
            "现场实操",
            "32",
            "能排除常见故障",
        ),
    )
    return ChapterText(
        key="training",
        heading="培训",
        clauses=(
            _clause(
                "training/plan",
                "培训安排",
                Paragraph(text="终验前，我方按下表对贵方人员免费培训，教材由我方提供，每人一套。"),
                Table(
                    caption="培训安排表", head=head, rows=rows, keys=("operators", "managers", "")
                ),
            ),
        ),
    )


def _process() -> ChapterText:
    titles = ("受理登记", "远程诊断", "派员到场", "排除故障", "测试确认", "记录归档")
    notes = ("15分钟内", "30分钟内给出意见", "一级故障2小时内", "", "与贵方共同测试", "")
    actors = ("服务台", "值班工程师", "驻场工程师", "驻场工程师", "双方", "服务台")
    return ChapterText(
        key="process",
        heading="服务流程",
        clauses=(
            _clause(
                "process/flow",
                "故障处理流程",
                Paragraph(text="每次服务按下图进行，由贵方签认后结束。"),
                Flow(
                    caption="故障处理流程",
                    begins="接到报修",
                    ends="贵方签认",
                    limit="全程不超过24小时",
                    steps=tuple(
                        FlowStep(title=title, actor=actor, note=note)
                        for title, actor, note in zip(titles, actors, notes, strict=True)
                    ),
                ),
            ),
        ),
    )


def _rest() -> ChapterText:
    return ChapterText(
        key="statements",
        heading="其他承诺",
        clauses=(
            _clause(
                "statements/secrecy",
                "保密",
                Paragraph(
                    text="我方人员对在服务中知悉的贵方数据、图纸和管理信息保密，未经贵方书面同意不向第三方提供。"
                    "本项义务不因质保期满而终止。"
                ),
            ),
            _clause(
                "statements/precedence",
                "效力",
                Paragraph(
                    text="本承诺书是合同的组成部分。与招标文件不一致的，以对贵方有利的为准。"
                ),
            ),
        ),
    )


if __name__ == "__main__":
    with Renderer() as renderer:
        words = sample()
        page = html(words, form=Form.ELECTRONIC, reference="sample")
        pdf, findings = renderer.pdf(Printable(html=page, title=words.title, date=DATE))
    assert pdf is not None, findings
    print(hashlib.sha256(pdf).hexdigest())
