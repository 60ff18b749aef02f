"""What no schema can say: rules that look at a whole commitment, one rule a file.

A check is a module with ``RULE``, its id, and ``check(names)``, which looks at a letter with its
names; its docstring is its documentation, with a failing and a passing sample. What it finds are
errors, unless it stands under ``LENIENT`` or ``EITHER``.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from pledgebook.checks import (
    act_order,
    amount_in_words,
    any_cause,
    average_without_limit,
    blank_text,
    bound_gap,
    call_without_number,
    certificate_expired,
    chapter_list,
    clause_says_nothing,
    clock_window,
    common_typo,
    credit_target,
    day_not_said,
    end_before_start,
    endless_period,
    excluded_supplied,
    frequency_not_said,
    full_width_sign,
    grade_not_explained,
    hedge,
    hours_in_words,
    hours_mixed,
    ladder_order,
    measure_incomplete,
    name_twice,
    number_in_words,
    party_mixed,
    period_loop,
    period_mixed,
    period_without_length,
    placeholder_left,
    project_misspelt,
    punctuation,
    remedy_unreached,
    round_the_clock,
    sample_left,
    severity_unanswered,
    share_without_base,
    space_between_han,
    standard_superseded,
    start_not_said,
    stranger_named,
    supply_below_warranty,
    text_hides_promise,
    tier_order,
    total_limit,
    training_not_measured,
    two_deadlines,
    two_lengths,
    two_levels,
    two_prices,
    two_starts,
    undefined_name,
    unknown_reference,
    unknown_zone,
    unused_name,
    validity_ends_early,
    warranty_below_makers,
    window_without_target,
    word_doubled,
    word_without_length,
    work_round_the_clock,
    year_not_published,
    zero_length,
    zone_not_said,
)
from pledgebook.findings import Args, Finding, Severity
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.scenarios import Exhausted, Reading
from pledgebook.source import Pointer, Span

MOST = 100
"""How many findings of one rule are told of one letter; nobody reads more."""

ALL = (
    undefined_name,
    name_twice,
    chapter_list,
    unknown_reference,
    text_hides_promise,
    clause_says_nothing,
    day_not_said,
    work_round_the_clock,
    clock_window,
    period_loop,
    two_starts,
    measure_incomplete,
    window_without_target,
    average_without_limit,
    zero_length,
    tier_order,
    share_without_base,
    blank_text,
    unknown_zone,
    year_not_published,
    zone_not_said,
    word_without_length,
    remedy_unreached,
    bound_gap,
    two_deadlines,
    ladder_order,
    act_order,
    total_limit,
    any_cause,
    excluded_supplied,
    two_lengths,
    two_prices,
    two_levels,
    credit_target,
    round_the_clock,
    endless_period,
    number_in_words,
    amount_in_words,
    hours_in_words,
    placeholder_left,
    sample_left,
    stranger_named,
    party_mixed,
    period_mixed,
    project_misspelt,
    hedge,
    punctuation,
    full_width_sign,
    space_between_han,
    word_doubled,
    common_typo,
    hours_mixed,
    unused_name,
    severity_unanswered,
    grade_not_explained,
    start_not_said,
    period_without_length,
    end_before_start,
    frequency_not_said,
    training_not_measured,
    call_without_number,
    supply_below_warranty,
    warranty_below_makers,
    standard_superseded,
    certificate_expired,
    validity_ends_early,
)

# What is wrong wherever it stands, whatever else the letter says or had to leave out.
PLAIN = (undefined_name, name_twice, two_starts, zero_length, unknown_zone)

# Without these a letter could not be printed, or would say something else than its definitions:
# they are never waived. All others are a matter of judgement.
STRICT = (
    *(undefined_name, name_twice, chapter_list, unknown_reference, text_hides_promise),
    *(clause_says_nothing, day_not_said, work_round_the_clock, clock_window, period_loop),
    *(two_starts, measure_incomplete, average_without_limit, zero_length, tier_order),
    *(share_without_base, blank_text, unknown_zone),
)

# What finds nothing but warnings, and what finds errors or warnings by the case: all others find
# errors.
LENIENT = (
    *(window_without_target, year_not_published, zone_not_said, word_without_length),
    *(remedy_unreached, bound_gap, round_the_clock, endless_period, unused_name),
    *(severity_unanswered, grade_not_explained, start_not_said, period_without_length),
    *(frequency_not_said, training_not_measured, call_without_number),
    *(supply_below_warranty, warranty_below_makers, standard_superseded, sample_left),
    *(stranger_named, party_mixed, period_mixed, project_misspelt, punctuation),
    *(full_width_sign, space_between_han, word_doubled, common_typo, hours_mixed),
    hours_in_words,
)
EITHER = (
    *(chapter_list, two_deadlines, ladder_order, act_order, total_limit, excluded_supplied),
    *(credit_target, number_in_words, amount_in_words, hedge),
)

# Where one of the first finds something, nobody can say how long or when: the others wait for it.
BASELESS = (period_loop, unknown_zone)
MEASURING = (
    *(two_deadlines, ladder_order, act_order, total_limit, two_lengths, two_levels, credit_target),
    *(round_the_clock, endless_period, end_before_start, supply_below_warranty),
    *(warranty_below_makers, validity_ends_early),
)

# What only a whole letter lacks: where a part is shown, the rest may say it.
WHOLE = (unused_name, severity_unanswered, call_without_number)


def run(commitment: Commitment) -> tuple[Finding, ...]:
    """Return what every check has to say about ``commitment``, check by check."""
    names = Names(commitment)
    lost = any(True for module in BASELESS for _ in module.check(names))
    asked = (module for module in ALL if not (lost and module in MEASURING))
    return tuple(finding for module in asked for finding in _bounded(module, names))


def _bounded(module: ModuleType, names: Names) -> Iterator[Finding]:
    """Yield what a check finds, and the place where it stopped, if it would go on too long."""
    effort = Reading.of(names).effort
    effort.renew()
    try:
        for count, finding in enumerate(module.check(names), start=1):
            if count > MOST:
                args: Args = {"name": module.RULE, "limit": MOST}
                yield _stopped("limit/too-many", finding.at, args)
                return
            yield finding
    except Exhausted:
        yield _stopped("limit/not-compared", effort.at, {"name": module.RULE})


def _stopped(rule: str, at: Pointer | Span, args: Args) -> Finding:
    return Finding(rule=rule, at=at, args=args, severity=Severity.WARNING)


def glance(commitment: Commitment) -> tuple[Finding, ...]:
    """Return what is plainly wrong in a commitment of which parts had to be left out."""
    names = Names(commitment)
    return tuple(finding for module in PLAIN for finding in module.check(names))
