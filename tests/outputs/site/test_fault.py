"""A fault at night: the page says whom to call and by when, wherever its reader is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab

from pledgebook import derive, pipeline
from pledgebook.outputs import site, sla
from pledgebook.outputs.site.fault import Day, Late, Length
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

LETTER = """
pledgebook: 1
id: lifts
title: 电梯维保承诺书
language: zh
days: {day: calendar}
version: {number: 1, date: "2026-11-22"}
project: {name: 示例大厦电梯项目}
parties:
  provider: {name: 示例科技有限公司, called: 我方}
  customer: {name: 示例用户单位}
severities:
  trapped: {title: 困人, means: 有人被困在轿厢里}
  stopped: {title: 停梯}
clocks:
  office: {title: 办公时间, week: {mon-fri: 09:00-18:00}, holidays: cn}
channels:
  phone: {title: 服务电话, reach: 010-0000-0000, clock: always}
  fax: {reach: 010-0000-0001}
warranty:
  free: {title: 质保期, from: accepted, lasts: 24个月, charge: free}
  paid: {title: 有偿期, after: free, lasts: 1年, charge: at-cost}
response:
  faults:
    title: 故障处置
    when: [free, paid]
    from: notice
    rows:
      - {when: trapped, clock: always, arrive: 30分钟, otherwise: late-fee}
      - {when: stopped, clock: office, arrive: 2小时, resolve: 3个工作日}
  spare:
    title: 借用备件
    from: notice
    binding: efforts
    replace: 4小时
  late:
    title: 等候批准
    from: {last: [notice, accepted]}
    respond: 1小时
escalation:
  ladder:
    title: 逐级上报
    when: trapped
    unless: resolved
    from: notice
    rows:
    - {for: 项目经理, notify: 4小时}
remedies:
  late-fee:
    title: 逾期赔付
    pay: {amount: 500元, per: missed}
    claim: {opens: missed, from: missed, within: 1个月, by: customer}
signature: {seal: provider, representative: true, date: true}
"""


def made(letter: str = LETTER) -> Page:
    loaded = pipeline.load(letter.encode(), "lifts.yaml")
    assert loaded.commitment, loaded.findings
    commitment = loaded.commitment
    data = sla.data(derive.sla(commitment))
    return page(tongues.tongue(commitment), data, Standing(status=Status.DRAFT))


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(tmp_path_factory.mktemp("fault"), made())


def written(root: Path, shown: Page) -> str:
    for file in site.render([shown], site.Book(title="示例承诺汇编")):
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return (root / "lifts" / "index.html").as_uri()


def opened(context: BrowserContext, url: str) -> tuple[Tab, list[str]]:
    tab, wrong = context.new_page(), []
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.goto(url)
    return tab, wrong


def shown(tab: Tab) -> list[str]:
    return tab.locator("#dues time:visible").all_inner_texts()


def choose(tab: Tab, title: str) -> None:
    tab.locator("fieldset label", has_text=title).click()


def test_the_cases_are_the_lines_whose_deadlines_can_be_counted() -> None:
    found = made().fault
    assert found is not None
    assert [(one.title, one.means) for one in found.cases] == [
        ("困人", "有人被困在轿厢里"),
        ("停梯", ""),
        ("", ""),
        ("", ""),
    ]
    assert [due.term for one in found.cases for due in one.dues] == [
        "response/faults/trapped/arrive",
        "response/faults/stopped/arrive",
        "response/faults/stopped/resolve",
        "response/spare/replace",
        "response/late/respond",
    ]
    assert found.zone == "Asia/Shanghai"
    trapped, stopped, spare, late = found.cases
    assert [(one.firm, one.picked) for one in (*spare.dues, *late.dues)] == [
        (False, ""),
        (True, "last"),
    ]
    assert [(one.act, one.limit) for one in trapped.escalation] == [("告知 项目经理", "4小时")]
    assert stopped.escalation == ()
    assert trapped.dues[0].late == (
        Late(anchor="remedies/late-fee", title="逾期赔付", claim=Length(unit="month", amount=1)),
    )
    assert trapped.dues[0].during == ("free", "paid")
    assert found.days == (Day(event="accepted", title="验收合格"),)


@pytest.mark.browser
@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Apia", "Asia/Shanghai"])
def test_a_typed_time_gives_deadlines_in_the_zone_of_the_commitment(
    browser: Browser, url: str, zone: str
) -> None:
    size = {"width": 390, "height": 844}
    context = browser.new_context(timezone_id=zone, viewport=size)
    tab, wrong = opened(context, url)
    tab.locator("#began").fill("2026-11-27T17:30")  # a Friday
    assert shown(tab) == ["2026-11-27 周五 18:00", "2026-11-27 周五 21:30"]
    assert tab.locator(".claim:visible").all_inner_texts() == ["最迟 2026-12-27 提出"]
    choose(tab, "停梯")
    # Half an hour on Friday, the rest on Monday from 09:00 on; three working days: Wednesday.
    assert shown(tab)[0] == "2026-11-30 周一 10:30"
    assert shown(tab)[1].startswith("2026-12-02 周三")
    assert tab.locator(".when").first.inner_text().endswith("Asia/Shanghai")
    choose(tab, "停梯")
    tab.locator("#began").fill("2029-02-10T09:00")
    assert shown(tab) == ["—", "—"]
    assert "尚未公布" in tab.locator("#dues .left:visible").first.inner_text()
    context.close()
    assert wrong == []


@pytest.mark.browser
def test_it_counts_from_now_until_a_time_is_typed(browser: Browser, url: str) -> None:
    context = browser.new_context(timezone_id="America/New_York")
    tab = context.new_page()
    tab.clock.install(time="2026-11-29T18:05:00Z")  # 02:05 on the next day in Shanghai
    tab.goto(url)
    assert tab.locator("#began").input_value() == "2026-11-30T02:05"
    assert shown(tab)[0] == "2026-11-30 周一 02:35"
    left = tab.locator("#dues .left:visible")
    assert left.all_inner_texts() == ["还有 0 小时 30 分", "还有 4 小时 0 分"]
    tab.locator("#began").fill("2026-11-29T00:00")
    assert left.all_inner_texts() == ["已过去 1 天 1 小时", "已过去 22 小时 5 分"]
    dues = tab.locator("#dues")
    assert dues.get_attribute("aria-live") == "polite"
    tab.clock.fast_forward(60_000)
    assert dues.get_attribute("aria-live") == "off"  # nobody is told of each minute
    assert tab.locator("#began").input_value() == "2026-11-29T00:00"
    tab.locator("#at-once").click()
    assert shown(tab)[0] == "2026-11-30 周一 02:36"
    context.close()


@pytest.mark.browser
def test_it_says_whether_a_promise_still_holds(browser: Browser, url: str) -> None:
    context = browser.new_context(timezone_id="America/New_York")
    tab, wrong = opened(context, url)
    states = tab.locator("#periods .state")
    tab.locator("#began").fill("2027-01-31T10:00")
    assert states.all_inner_texts() == ["", ""]  # nobody has said when it was accepted
    tab.locator("#day-accepted").fill("2025-01-31")
    assert states.all_inner_texts() == ["至 2027-01-31，在期内", "自 2027-02-01 起，尚未开始"]
    assert shown(tab)[0] == "2027-01-31 周日 10:30"
    tab.locator("#began").fill("2027-02-01T00:00")
    assert states.all_inner_texts() == ["已于 2027-01-31 届满", "至 2028-01-31，在期内"]
    tab.locator("#began").fill("2028-02-01T00:00")
    assert shown(tab)[0] == "—"
    outside = "当时不在约定的期内，此项不适用"
    assert tab.locator("#dues .left:visible").first.inner_text() == outside
    assert tab.locator(".claim:visible").all_inner_texts() == []
    context.close()
    assert wrong == []


@pytest.mark.browser
def test_a_last_day_that_is_not_included_does_not_count(browser: Browser, tmp_path: Path) -> None:
    letter = LETTER.replace("days: {day: calendar}", "days: {day: calendar, last: excluded}")
    context = browser.new_context()
    tab, _ = opened(context, written(tmp_path, made(letter)))
    tab.locator("#began").fill("2027-01-31T10:00")
    tab.locator("#day-accepted").fill("2025-01-31")
    states = tab.locator("#periods .state")
    assert states.all_inner_texts() == ["已于 2027-01-30 届满", "至 2028-01-30，在期内"]
    context.close()


def claiming(days: str, within: str) -> str:
    letter = LETTER.replace("{day: calendar}", f"{{{days}, working-day: office}}")
    return letter.replace("within: 1个月", f"within: {within}")


@pytest.mark.parametrize(
    ("days", "within", "claim"),
    [
        ("day: calendar", "5个工作日", Length(unit="working_day", amount=5)),
        ("day: working", "5天", Length(unit="working_day", amount=5)),
        ("day: working", "1周", Length(unit="day", amount=7)),
        ("day: civil", "5天", Length(unit="civil_day", amount=5)),
        ("day: calendar", "2-5个工作日", None),
    ],
)
def test_a_claim_is_counted_in_the_days_of_the_letter(
    days: str, within: str, claim: Length | None
) -> None:
    found = made(claiming(days, within)).fault
    assert found is not None
    assert found.cases[0].dues[0].late[0].claim == claim


@pytest.mark.browser
def test_a_claim_in_working_days_is_dated(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context()
    tab, wrong = opened(context, written(tmp_path, made(claiming("day: calendar", "5个工作日"))))
    claim = tab.locator(".claim:visible")
    tab.locator("#began").fill("2026-11-25T10:00")  # a Wednesday
    assert claim.all_inner_texts() == ["最迟 2026-12-02 提出"]
    tab.locator("#began").fill("2026-11-28T10:00")  # a Saturday: the first day is Monday
    assert claim.all_inner_texts() == ["最迟 2026-12-04 提出"]
    tab.locator("#began").fill("2026-12-30T10:00")
    assert "尚未公布" in claim.inner_text()
    assert shown(tab)[0] == "2026-12-30 周三 10:30"
    context.close()
    assert wrong == []


@pytest.mark.browser
def test_it_says_which_moment_counts_and_what_is_no_more_than_an_effort(
    browser: Browser, url: str
) -> None:
    context = browser.new_context()
    tab, _ = opened(context, url)
    tab.locator("#began").fill("2026-11-27T17:30")
    due = tab.locator("#dues li:visible").first
    choose(tab, "等候批准")
    assert "自接到通知之日与验收合格之日中较晚者起" in due.inner_text()
    assert "请在上面填其中最晚的" in due.inner_text()
    assert "不晚于 2026-11-27 周五 18:30" in due.inner_text()
    choose(tab, "借用备件")
    assert "力争不晚于 2026-11-27 周五 21:30" in due.inner_text()
    assert "不作保证" in due.inner_text()
    context.close()


@pytest.mark.browser
def test_the_keyboard_is_enough(browser: Browser, url: str) -> None:
    context = browser.new_context()
    tab, _ = opened(context, url)
    tab.locator("fieldset input").first.focus()
    tab.keyboard.press("ArrowDown")
    assert len(shown(tab)) == 2
    context.close()


def test_where_nobody_has_a_telephone_an_address_is_shown(tmp_path: Path) -> None:
    number = "phone: {title: 服务电话, reach: 010-0000-0000, clock: always}"
    letter = LETTER.replace(number, "mail: {title: 服务邮箱, reach: help@example.com}")
    written(tmp_path, made(letter))
    text = (tmp_path / "lifts" / "index.html").read_text("utf-8")
    calls = text.partition('class="plain calls">')[2].partition("</ul>")[0]
    assert '<a class="call" href="mailto:help@example.com">' in calls
    assert calls.count("<li>") == 1


@pytest.mark.browser
def test_without_scripts_the_number_stands_and_nothing_idle(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab, _ = opened(context, url)
    calls = tab.locator(".call")
    assert calls.all_inner_texts() == ["010-0000-0000"]  # nobody answers a fax
    assert calls.first.get_attribute("href") == "tel:01000000000"
    assert not tab.locator("#deadlines").is_visible()
    assert tab.locator(".promises").is_visible()
    context.close()
