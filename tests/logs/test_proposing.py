"""A mapping for an unknown log: sound, or with marks that are refused; nothing open is guessed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.logs.proposals import LETTER, data, definitions, proposal

from pledgebook.logs import read_map
from pledgebook.logs.known_maps import known_maps
from pledgebook.logs.proposing import propose
from pledgebook.logs.sampling import sample

SAMPLES = sorted(Path(__file__).parent.glob("samples/*"))
COLUMNS = "编号|故障申报|处理人|到达现场|恢复|优先级|当前状态|要求恢复"
ROWS = (
    "1|2026-03-01 09:30|甲|2026-03-01 10:30|2026-03-01 12:00|P1|已关闭|2026-03-02 12:00",
    "2|2026-03-02 09:30|乙||||处理中|2026-03-03 12:00",
)


def test_columns_are_told_by_name_and_content() -> None:
    text, found = proposal(COLUMNS, *ROWS)
    assert found.findings == ()
    assert data(found) == {
        "map": 1,
        "shape": "tickets",
        "id": "编号",
        "zone": "Asia/Shanghai",
        "events": {"notice": "故障申报", "arrived": "到达现场", "restored": "恢复"},
        "status": {"column": "当前状态", "closed": ["已关闭"]},
        "attributes": {"severity": "优先级"},
    }
    assert "# 没有用到的列：处理人、要求恢复" in text
    assert "# 按“工单.csv”的列名和前 2 行拟出。" in text


def test_days_and_months_that_are_alike_are_left_to_the_writer() -> None:
    text, found = proposal("工单号|报修时间", "1|3/4/2026 9:30", "2|5/6/2026 9:30")
    assert [(one.rule, one.at) for one in found.findings] == [
        ("map/to-fill", ("events", "notice", "format"))
    ]
    assert "notice: {column: 报修时间, format: 待填}" in text
    assert '待填：日和月分不清。3/4/2026 9:30 可以按 "%d/%m/%Y %H:%M"、"%m/%d/%Y %H:%M" 读' in text
    [mended] = [text.replace("format: 待填", 'format: "%d/%m/%Y %H:%M"')]
    assert read_map(mended.encode(), "map.yaml").findings == ()


@pytest.mark.parametrize(
    ("columns", "row", "said"),
    [
        ("甲|报修时间", "x|2026-03-01 09:30", "没有一列叫“工单号”"),
        ("工单号|报修时间", "1|2026-03-01", "只有日期，没有几点几分"),
        ("工单号|报修时间", "1|1772328600", "这一列是数字，当作从 1970 年起的时间"),
        ("工单号|报修时间|到场时间", "1|2026-03-01 09:30|", "都是空的，不知道时间怎么写"),
        ("工单号|报修时间|响应时间", "1|2026-03-01 09:30|30分钟", "“响应时间”像是时间的列名"),
        (
            "工单号|报修时间|状态",
            "1|2026-03-01 09:30|处理中",
            "“状态”里没有像“已关闭”的说法（处理中）",
        ),
    ],
)
def test_what_is_doubtful_is_said(columns: str, row: str, said: str) -> None:
    text, found = proposal(columns, row)
    assert found.findings == ()
    assert said in text


def test_without_an_id_or_a_time_there_are_marks() -> None:
    text, found = proposal("甲|乙", "x|y", "x|y")
    assert [one.at for one in found.findings] == [("id",), ("events", "notice")]
    assert "# 待填：没有找到编号列" in text
    assert "# 待填：没有找到起算的时间（notice）是哪一列" in text


def test_numbers_that_repeat_are_said_unless_a_row_is_an_event() -> None:
    text, _ = proposal("工单号|报修时间", "1|2026-03-01 09:30", "1|2026-03-01 09:40")
    assert "请确认：有的编号不止一行" in text
    text, found = proposal(
        "工单号|动作|时间|结果",
        "1|报修|2026-03-01 09:30|甲",
        "1|派单|2026-03-01 09:40|乙",
        "1|到场|2026-03-01 10:30|丙",
    )
    assert found.findings == ()
    assert data(found)["shape"] == "events"
    assert data(found)["time"] == "时间"
    assert data(found)["event"] == {
        "column": "动作",
        "values": {"报修": "notice", "到场": "arrived"},
    }
    assert "没有当作事件的说法：派单" in text


def test_times_with_an_offset_need_no_zone() -> None:
    _, found = proposal("工单号|报修时间", "1|2026-03-01T09:30:00+08:00")
    assert "zone" not in data(found)


def test_the_letter_says_which_events_and_classes_are_looked_for() -> None:
    text, found = proposal(
        "编号|接到通知|解决时间|级别|设备",
        "1|2026-03-01 09:30|2026-03-01 12:00|P1|水泵",
        "2|2026-03-01 09:30||P2|阀门",
        "3|2026-03-01 09:30||P3|其他",
        letter=LETTER,
    )
    assert [one.at for one in found.findings] == [("attributes", "item", "values", "其他")]
    assert data(found)["events"] == {
        "resolved": "解决时间",
        "notice": "接到通知",
        "restored": "解决时间",
    }
    assert data(found)["attributes"]["severity"] == {
        "column": "级别",
        "values": {"P1": "critical", "P2": "major", "P3": "minor"},
    }
    assert "请确认：P1、P2、P3 是照相近的名称或者先后对上的" in text
    assert "请确认：承诺书按“恢复运行”计，没有找到这一列，暂用“解决时间”" in text
    assert "没有找到 arrived（到达现场）的时间" in text
    assert "待填：其他 没有对上；承诺书里有：pump（水泵）、valve（阀门）" in text


def test_a_class_that_no_column_tells_is_said() -> None:
    text, found = proposal("编号|报修时间", "1|2026-03-01 09:30", letter=LETTER)
    assert "attributes" not in data(found)
    assert "没有找到 severity：承诺书按它区分工单（critical、major、minor）" in text
    assert "没有找到 item：" in text


def test_columns_that_have_the_letters_names_need_no_values() -> None:
    _, found = proposal("编号|报修时间|级别", "1|2026-03-01 09:30|critical", letter=LETTER)
    assert data(found)["attributes"] == {"severity": "级别"}


def test_the_zone_is_that_of_the_letter() -> None:
    zone = "days: {day: calendar, zone: America/New_York}\n"
    _, found = proposal("编号|报修时间", "1|2026-03-01 09:30", letter=LETTER + zone)
    assert data(found)["zone"] == "America/New_York"


def test_it_speaks_english() -> None:
    text, found = proposal("甲|乙", "x|y", "x|y", lang="en")
    assert [one.args["mark"] for one in found.findings] == ["to-fill", "to-fill"]
    assert "# to-fill: no column of numbers was found" in text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_known_system_keeps_its_mapping(path: Path) -> None:
    found = sample(str(path))
    text = propose(found.columns, found.rows, file=path.name, sla=None, lang="zh")
    mapping = read_map(text.encode(), "map.yaml")
    assert mapping.findings == ()
    [known] = [one for one in known_maps() if one.name == path.name.rpartition(".")[0]]
    assert mapping.log_map is not None
    for name in ("shape", "id", "status", "events", "event", "time", "sequence", "zone"):
        assert plain(getattr(mapping.log_map, name)) == plain(getattr(known.map, name)), name
    assert f"对照表 {known.name}.yaml 拟" in text


def plain(value: object) -> str:
    """Return a value of a mapping without the places that its parts have in their files."""
    return repr(value)


def test_what_a_known_system_calls_critical_is_the_letters_critical() -> None:
    rows = list(
        csv.reader((SAMPLES[0].parent / "frappe-helpdesk.csv").read_text("utf-8").split("\n"))
    )
    columns, *cells = ["|".join(row) for row in rows if row]
    text, found = proposal(columns, *cells, letter=LETTER)
    assert data(found)["attributes"]["severity"]["values"] == {
        "Urgent": "critical",
        "Medium": "minor",
        "Low": "minor",
    }
    assert "请确认：Urgent、Medium、Low" in text


WORD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NAMES = st.sampled_from(["工单号", "报修时间", "状态", "级别", "动作", "时间", "id", "closed"])


@settings(deadline=None, max_examples=40)
@given(
    columns=st.lists(NAMES | WORD.map(str.strip), min_size=1, max_size=6, unique=True),
    rows=st.integers(0, 3),
    cells=st.data(),
    lang=st.sampled_from(["zh", "en"]),
    letter=st.booleans(),
)
def test_whatever_the_log_says_the_proposal_is_sound_or_marked(
    columns: list[str], rows: int, cells: st.DataObject, lang: str, letter: bool
) -> None:
    """Names and values of strangers break neither the YAML nor its comments."""
    value = WORD | st.sampled_from(["", "2026-03-01 09:30", "3/4/2026 9:30", "已关闭", "1"])
    table = [[cells.draw(value) for _ in columns] for _ in range(rows)]
    given_columns = [one for one in columns if one]
    text = propose(
        given_columns,
        [row[: len(given_columns)] for row in table],
        file="工单.csv",
        sla=definitions() if letter else None,
        lang="en" if lang == "en" else "zh",
    )
    rules = {one.rule for one in read_map(text.encode(), "map.yaml").findings}
    assert rules <= {"map/to-fill"}, text
