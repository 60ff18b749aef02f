"""A report of real verdicts: some forty tickets of two months under five terms."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from tests.evaluate.terms import CALENDARS, HOUR, at, term
from tests.evaluate.world import down, late, world

from pledgebook.clock.working import clocks
from pledgebook.engine import plain
from pledgebook.evaluate.occasions import of_windows
from pledgebook.evaluate.preparing import Prepared
from pledgebook.evaluate.summary import summarise
from pledgebook.evaluate.trace import trace
from pledgebook.model.measured import OutageLog
from pledgebook.model.objective import Objective, Start
from pledgebook.model.outage import Outage
from pledgebook.model.outcome import Outcome, Rejected
from pledgebook.model.owed import Doubt, Misses, Owed
from pledgebook.model.sla import Budget, BudgetUnit, Stop, Target
from pledgebook.model.ticket import Event, State, Ticket
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs.check import Head, Report
from pledgebook.wording.judged.names import Titles

AS_OF = at("2026-11-05 12:00")
MONTHLY = {"calendar": "calendar-month"}
PAUSES = (("hold", "go"),)


def objectives() -> list[Objective]:
    restored = Stop(event="restored", take="last")
    return [
        term(target=Target(pct="90", period=MONTHLY), pauses=()),
        term(
            id="response/faults/restore",
            metric="restore",
            budget=Budget(amount=24 * HOUR, unit=BudgetUnit.SECOND),
            clock="always",
            stop=restored,
            pauses=PAUSES,
            exclusions=("misuse",),
        ),
        term(
            id="response/faults/repair",
            metric="repair",
            budget=Budget(
                amount=3, unit=BudgetUnit.WORKING_DAY, land="close", cutoff="17:00", resume="09:00"
            ),
            stop=restored,
            pauses=PAUSES,
            target=Target(pct="50"),
        ),
        term(
            id="response/faults/answer",
            metric="answer",
            target=Target(statistic="mean"),
            title=None,
        ),
        term(
            id="process/flow/finish",
            clause="process/flow",
            metric="finish",
            title="服务流程",
            start=Start(events=("registered",), required=False),
        ),
    ]


def tickets() -> list[Ticket]:
    """Return tickets that come every 29 hours; every seventh is paused, every ninth stays open."""
    made = []
    first = at("2026-09-14 08:10")
    for number in range(40):
        begun = first + number * 29 * HOUR
        quick, slow = (
            (1 + number * 5 % 13 if number > 16 else 1) * HOUR,
            (5 + number * 7 % 30) * HOUR,
        )
        events = [Event(event="notice", at=begun), Event(event="responded", at=begun + quick)]
        if number % 7 == 0:
            events += [
                Event(event="hold", at=begun + 2 * HOUR),
                Event(event="go", at=begun + 20 * HOUR),
            ]
        if number % 9:
            events.append(Event(event="restored", at=begun + slow))
        attrs = {"exclusion": "misuse"} if number == 8 else {}
        closed = State.CLOSED if number == 18 else State.OPEN
        made.append(
            Ticket(id=f"GD-{number + 1:03}", events=tuple(events), state=closed, attrs=attrs)
        )
    return made


def rejected() -> tuple[Rejected, ...]:
    return (
        Rejected(
            file="工单.csv",
            row=7,
            problem="bad-timestamp",
            ticket="GD-099",
            column="恢复时间",
            value="昨天下午",
        ),
        Rejected(file="工单.csv", row=12, problem="wrong-field-count"),
    )


LETTER = """
items: {platform: {title: 采集平台}}
days: {day: calendar}
availability:
  uptime:
    title: 平台可用率
    of: platform
    measure: {unit: minute, window: calendar-month, formula: （总时间－中断）÷总时间}
    target: 99.90%
    otherwise: credit
response: {faults: {title: 故障响应, from: notice, restore: 12小时, otherwise: late}}
remedies:
  credit:
    title: 可用率赔付
    pay:
      of: monthly-fee
      as: credit
      tiers: [{below: target, share: 10%}, {below: 99%, share: 25%}]
    claim: {within: 30天, from: month-end, by: customer}
  late: {title: 逾期赔付, pay: {amount: 500元, per: 1天, cap: 1200元, due: 30天}}
"""


def costs(whole: Report) -> Report:
    """Return a report that also tells how a service ran in four months, and what is owed."""
    letter = world(LETTER, sums={"monthly-fee": "10000"})
    windows = letter.windows(
        down("2026-08-05 10:00", "2026-08-05 10:44"),
        down("2026-09-05 10:00", "2026-09-05 18:00"),
        Outage(id="O-3", from_=at("2026-10-08 10:00"), problem="bad-timestamp"),
        first="2026-08-01 00:00",
        last="2026-11-05 12:00",
    )
    missed = of_windows(letter.sla["availability"][0], windows)
    tardy = late("2026-09-14 08:10", "2026-09-16 20:10", "late", ticket="GD-002")
    found = letter.remedies(*missed, tardy)
    day = dt.date(2026, 8, 1)
    return replace(
        whole,
        measured=tuple(windows),
        outages=OutageLog(files=("中断.csv",), rows=3, outages=3, first=day, assumed=True),
        owed=found.owed,
        misses=Misses(known=1, all=5),
        unjudged=(*whole.unjudged, *found.unjudged),
    )


@cache
def report() -> Report:
    """Return the report on all of it."""
    known = clocks(CALENDARS)
    terms = objectives()
    prepared = Prepared(
        objectives=tuple(terms),
        calendars=CALENDARS,
        clocks=known,
        letter=world(LETTER).letter,
        unjudged=(),
        undated={},
    )
    logged = {one.id: one for one in tickets()}
    tallies = plain.Tallies(prepared, AS_OF, 6)
    for one in logged.values():
        tallies.add(one, plain.verdicts(one, prepared, AS_OF))
    by_id = {one.id: one for one in terms}
    outcome = Outcome(
        engine="plain",
        rows=43,
        tickets=40,
        tallies=tallies.tallies(),
        late=tallies.late(),
        rejected=rejected(),
        problems={"bad-timestamp": 1, "wrong-field-count": 1},
        warnings={"ambiguous-local-time": 2},
        unknown={("级别", "特急"): 3, ("级别", "<script>alert(1)</script>"): 1},
    )
    whole = Report(
        head=head(),
        summary=summarise(outcome, terms, CALENDARS, AS_OF),
        outcome=outcome,
        titles=Titles(clocks={"office": "办公时间"}, exclusions={"misuse": "使用不当"}),
        traces=tuple(
            trace(
                by_id[one.objective], logged[one.ticket], AS_OF, known[by_id[one.objective].clock]
            )
            for one in outcome.late
        ),
        unjudged=unjudged(),
    )
    return costs(whole)


def head() -> Head:
    return Head(
        id="door-control",
        title="门禁系统售后服务承诺书",
        version=2,
        as_of=AS_OF,
        zone="Asia/Shanghai",
        tzdata="2026b",
        provider="示例科技有限公司",
        customer="示例用户单位",
        logs=("工单.csv",),
        page="https://example.com/book/door-control/index.html",
    )


def unjudged() -> tuple[Unjudged, ...]:
    return (
        Unjudged(
            id="response/on-site/arrive",
            clause="response/on-site",
            title="现场维护",
            reason="event-not-recorded",
            args={"event": "arrived"},
        ),
        Unjudged(
            id="coverage/damage/repair",
            clause="coverage/damage",
            title="无偿维修",
            reason="no-deadline",
        ),
        Unjudged(
            id="coverage/damage/replace",
            clause="coverage/damage",
            title="无偿更换",
            reason="no-deadline",
        ),
    )


def hostile(text: str) -> Report:
    """Return a report in which a stranger's words stand wherever they can."""
    whole = report()
    [late, *_] = whole.outcome.late
    refused = Rejected(
        file=text, row=1, problem="bad-timestamp", ticket=text, column=text, value=text
    )
    traced = whole.trace(late)
    assert traced is not None
    return replace(
        whole,
        outcome=replace(
            whole.outcome,
            late=(replace(late, ticket=text),),
            rejected=(refused,),
            unknown={(text, text): 1},
        ),
        traces=(replace(traced, ticket=text),),
        head=replace(whole.head, title=text, customer=text, logs=(text,)),
        measured=tuple(replace(one, title=text, each={"item": text}) for one in whole.measured),
        outages=replace(whole.outages, files=(text,)) if whole.outages else None,
        owed=tuple(_hostile(one, text) for one in whole.owed),
        unjudged=(
            Unjudged(id="a/b", clause="a/b", title=text, reason="no-deadline"),
            Unjudged(
                id="c/d", clause="c/d", title=text, reason="promise-not-judged", args={"name": text}
            ),
        ),
    )


def _hostile(one: Owed, text: str) -> Owed:
    because = tuple(replace(miss, ticket=text, title=text) for miss in one.because)
    doubt = Doubt(reason="event-undated", args={"event": text})
    return replace(one, title=text, because=because, acts=(text,), doubts=(doubt,))
