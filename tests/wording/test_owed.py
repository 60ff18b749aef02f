"""Availabilities and remedies as a reader is told of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.evaluate.world import SHANGHAI, World, down, late, world

import pledgebook.evaluate
from pledgebook.model.owed import Doubt
from pledgebook.wording import owed
from pledgebook.wording.messages import Lang, owed_reasons, remedies

CALLED = {"monthly-fee": "月服务费", "quality": "质保期", "replace": "更换", "refund": "退款"}
LETTER = """
items: {platform: {title: 平台}}
days: {day: calendar}
availability:
  uptime:
    title: 可用率
    of: platform
    measure: {unit: minute, window: calendar-month, formula: 中断÷总时间}
    target: 99.90%
    otherwise: credit
response:
  faults: {title: 故障处理, from: notice, restore: 12小时, otherwise: [late, longer, either]}
remedies:
  credit:
    title: 可用率赔付
    pay:
      of: monthly-fee
      as: credit
      tiers: [{below: target, share: 10%}, {below: 99%, share: 25%}]
    claim: {within: 30天, from: month-end, by: customer}
  late:
    title: 逾期赔付
    pay: {amount: 500元, per: 1天, cap: 1200元, due: 30天}
    claim: {opens: missed, within: 10天, from: invoice}
  longer: {title: 延长质保, extends: {period: quality, lasts: 1个月}}
  either: {title: 换或退, either: [replace, refund], choice: customer, if: 无法修复}
  many:
    title: 屡次逾期
    does: terminate
    missed: {of: faults, any: [{count: 2次}]}
"""


def said(letter: World, lang: Lang, remedy: str) -> list[str]:
    occasions = [
        *letter.occasions(down("2026-03-05 10:00", "2026-03-05 10:45")),
        late("2026-03-02 10:00", "2026-03-04 22:00", "late", "longer", "either", ticket="T-1"),
        late("2026-03-07 10:00", "2026-03-08 10:00", ticket="T-2"),
    ]
    found = letter.remedies(*occasions)
    return [
        line
        for one in found.owed
        if one.remedy.endswith(remedy)
        for line in owed.owed(one, CALLED, SHANGHAI, lang)
    ]


def test_a_credit_with_and_without_the_sum_of_its_base() -> None:
    assert said(world(LETTER, sums={"monthly-fee": "12345.6"}), "zh", "credit") == [
        "可用率赔付：“可用率”在 2026-03-01 至 2026-03-31 没有达到",
        "　金额：1,234.56",
        "　算法：“月服务费”的 10%",
        "　档次：不低于 99%、低于 99.90%",
        "　形式：服务抵用金",
        "　最迟 2026-04-30（含当日）提出",
    ]
    assert said(world(LETTER), "en", "credit") == [
        "可用率赔付: “可用率” was missed in 2026-03-01 to 2026-03-31",
        "  Sum: 10% of 月服务费",
        "  Tier: at least 99%, below 99.90%",
        "  Form: service credit",
        "  Has to be claimed by 2026-04-30, that day included",
        "  Open: nobody said how much “monthly-fee” is; give it as --sum monthly-fee=AMOUNT",
    ]


def test_a_ticket_that_was_two_and_a_half_days_late() -> None:
    assert said(world(LETTER), "zh", "late") == [
        "逾期赔付：工单 T-1 没有做到“故障处理”（2026-03-02 到期）",
        "　金额：1,000.00元，最多 1,200.00元",
        "　已按上限封顶",
        "　30天内付清，从哪天起承诺书没有说",
        "　2026-03-02 起可以提出",
        "　未定：最后不足一段的算不算，承诺书没有说（counts），所以有两个数",
        "　未定：不知道“invoice”是哪一天；请在对照表的 dates 里写上",
    ]
    assert said(world(LETTER), "en", "late")[1] == "  Sum: CNY 1,000.00, at most CNY 1,200.00"


def test_a_longer_warranty_a_choice_and_repeated_misses() -> None:
    letter = world(LETTER)
    assert said(letter, "zh", "longer")[1:] == ["　“质保期”延长 1个月"]
    assert said(letter, "en", "longer")[1:] == ["  “质保期” becomes longer by 1 month"]
    assert said(letter, "zh", "either")[1:] == [
        "　择一（由“customer”选）：更换、退款",
        "　未定：有用文字写的条件，程序不判断，请人工判断",
    ]
    assert said(letter, "zh", "many") == [
        "屡次逾期：从 2026-03-02 到 2026-03-07，没有做到“故障处理”共 2 次",
        "　应做：terminate",
    ]


def test_windows() -> None:
    letter = world(LETTER)
    (missed,) = letter.windows(down("2026-03-05 10:00", "2026-03-05 10:45"))
    assert list(owed.windows([missed], CALLED, SHANGHAI, "zh")) == [
        "可用率，2026-03-01 至 2026-03-31：99.89%（目标 99.90%），没有达到；"
        "计入 744小时，中断 45分钟",
        "　注意：承诺书用文字写了公式，程序不读它；这里按（应服务时间－中断时间）÷应服务时间计算，"
        "请人工核对是否一致",
    ]
    assert next(owed.windows([missed], CALLED, SHANGHAI, "en")) == (
        "可用率, 2026-03-01 to 2026-03-31: 99.89% (target 99.90%), missed; 45 minutes down of "
        "744 hours"
    )
    (half,) = letter.windows(first="2026-03-10 00:00")
    assert next(owed.windows([half], CALLED, SHANGHAI, "zh")) == (
        "可用率，2026-03-01 至 2026-03-31：不能判断，"
        "记录从这个周期的中途才开始，此前有没有中断无从知道；如果记录更早就完整，请用 --from 写明"
    )
    (running,) = letter.windows(last="2026-03-02 00:00")
    assert "到目前为止 100.00%" in next(owed.windows([running], CALLED, SHANGHAI, "zh"))


def test_what_holds_for_all_windows_is_said_once() -> None:
    found = world(LETTER).windows(last="2026-06-01 00:00")
    assert [line.startswith("　注意") for line in owed.windows(found, CALLED, SHANGHAI, "zh")] == [
        False, False, False, True,
    ]  # fmt: skip


def test_what_was_not_judged() -> None:
    one = Doubt(reason="window-not-supported", args={"unit": "hour"})
    assert owed.because(one, "en") == "its window is in hours, which are no whole days or months"
    assert owed.because(one, "zh") == "统计周期的单位“小时”不是整天或整月"


MODULES = (
    *("applying", "availability", "claims", "downtime", "facts", "lateness", "levels", "payments"),
    *("owing", "remedies", "repeats", "services", "sums", "tiers", "totals", "windows"),
)


def reasons() -> set[str]:
    """Return the reasons that stand in the code; those of periods come from elsewhere."""
    folder = Path(pledgebook.evaluate.__file__).parent
    code = "".join((folder / f"{name}.py").read_text("utf-8") for name in MODULES)
    given = re.findall(
        r'(?:Unsupported\(\s*|reason=|reason, args = |^[A-Z_]+ = |\(|return |reason = |if .* else )'
        r'"([a-z]+(?:-[a-z]+)+)"', code, re.MULTILINE,
    )  # fmt: skip
    return {*given, "never-valid"}


def test_every_reason_has_a_sentence_and_every_sentence_a_reason() -> None:
    worded = {rule.partition("/")[2] for rule in owed_reasons.MESSAGES}
    words = {"at-least", "more-than", "at-most", "calendar-month", "month-end", "actual-cost",
             "agree-by", "contract-price", "monthly-fee"}  # fmt: skip
    assert reasons() - words == worded


@pytest.mark.parametrize("module", [owed_reasons, remedies])
def test_sentences_are_in_their_language_with_the_same_slots(module: object) -> None:
    for rule, message in module.MESSAGES.items():  # type: ignore[attr-defined]
        assert re.search("[一-龥]{2}", message.zh), rule
        assert not re.search("[一-龥]", message.en), rule
        assert set(re.findall(r"\{[a-z]+\}", message.zh)) == set(
            re.findall(r"\{[a-z]+\}", message.en)
        ), rule


def test_every_line_has_its_place_in_the_code() -> None:
    code = Path(owed.__file__).read_text("utf-8")
    for rule in remedies.MESSAGES:
        family = re.sub(r"(window|for|form)-.*", r"\1-{", rule)
        assert f'"{rule}"' in code or family in code, rule
