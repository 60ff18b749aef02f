from __future__ import annotations

from tests.evaluate.terms import term

from pledgebook.model.unjudged import Unjudged
from pledgebook.wording.judged.names import Titles, chapter, reason

OWN = Titles.of(
    {
        "acts": [{"id": "our-clean", "title": "清洁机柜"}],
        "calendars": {"office": {"tz": "Asia/Shanghai", "title": "办公时间"}, "always": {}},
        "exclusions": [{"id": "misuse", "title": "使用不当"}, {"id": "other"}],
        "events": [{"id": "handed-over", "title": "移交"}],
    }
)


def test_a_letter_names_its_own_words_and_the_language_the_others() -> None:
    assert OWN.act("our-clean", "en") == "清洁机柜"
    assert (OWN.act("arrive", "zh"), OWN.act("arrive", "en")) == ("到达现场", "arrive on site")
    assert (OWN.clock("office", "zh"), OWN.clock("night", "zh")) == ("办公时间", "night")
    assert OWN.clock("always", "zh") == "7×24小时"
    assert (OWN.exclusion("misuse"), OWN.exclusion("other")) == ("使用不当", "other")


def test_a_term_is_called_by_its_clause_and_its_act() -> None:
    assert OWN.term(term(), "zh") == "故障响应·响应"
    assert OWN.term(term(title=None, metric="our-clean"), "zh") == "清洁机柜"


def test_terms_of_one_name_are_told_apart_by_their_scope() -> None:
    rows = [{"id": str(n), "title": "故障响应", "metric": "respond"} for n in range(2)]
    own = Titles.of(
        {"terms": rows, "scopes": {"severity": [{"id": "p1", "title": "重大"}, {"id": "p2"}]}}
    )
    one = term(scope={"severity": ("p1", "p2"), "item": ("disk",)})
    assert own.term(one, "zh") == "故障响应（重大、p2、disk）·响应"
    assert own.term(one, "en") == "故障响应 (重大, p2, disk) · respond"
    assert own.term(term(), "zh") == "故障响应·响应"
    assert OWN.term(one, "zh") == "故障响应·响应"


def test_a_reason_names_the_event_in_the_words_of_the_letter() -> None:
    one = Unjudged(
        id="a/b", clause="a/b", reason="event-not-recorded", args={"event": "handed-over"}
    )
    assert "“移交”" in OWN.unjudged(one, "zh")


def test_a_reason_without_a_sentence_stands_as_it_is() -> None:
    assert reason("no-start", "en") == "no time from which it counts"
    assert reason("own-exclusion", "zh") == "own-exclusion"


def test_a_chapter_is_called_by_its_heading() -> None:
    assert chapter("response/faults", "en") == "Response"
