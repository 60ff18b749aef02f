// The operations of the conformance format, so that anyone can hold these scripts to a file of cases.
// As conformance/operations.py.
(function (sla) {
  "use strict";

  const { Opening } = sla.opening;
  const { day, date } = sla.walls;
  const { text } = sla.instants;
  const { instant, term, ticket } = sla.reading;

  const ALWAYS = Object.fromEntries([..."0123456"].map((weekday) => [weekday, [["00:00", "24:00"]]]));

  const always = (tz, holidays = []) => new Opening({ tz, week: ALWAYS, holidays });

  const OPERATIONS = new Map(Object.entries({
    elapsed({ calendar, from, to, pauses = [] }, clocks) {
      const read = pauses.map((pause) => pause.map(instant));
      return { seconds: sla.elapsed(clocks.get(calendar), instant(from), instant(to), read) };
    },

    due({ calendar, from, budget_s: seconds }, clocks) {
      return { due: text(sla.due(clocks.get(calendar), instant(from), seconds)) };
    },

    add_calendar_days({ from, n, tz }) {
      return { due: text(sla.addCalendarDays(instant(from), n, sla.zone(tz))) };
    },

    add_working_days({ from, n, calendar, ...rule }, clocks) {
      return { due: text(sla.addWorkingDays(instant(from), n, clocks.get(calendar).opening, rule)) };
    },

    add_civil_days_cn({ from, n, tz, holidays }) {
      return { due: text(sla.addCivilDays(instant(from), n, always(tz, holidays))) };
    },

    add_months_last_day({ from, months }) {
      const last = sla.days.corresponding(day(from), months);
      return { last_day: date(last), valid_to_exclusive: `${date(last + 1)}T00:00:00 local` };
    },

    evaluate({ term: plain, ticket: told, as_of: asOf }, clocks) {
      const clock = clocks.get(plain.clock);
      return said(sla.evaluate(term(plain), ticket(told), instant(asOf), clock));
    },

    aggregate({ counts, target }) {
      return sla.aggregate(counts, target);
    },
  }));

  // A verdict by the names of the format.
  function said({ status, elapsed, due, open, paused, atRisk, reason, warnings }) {
    return {
      status, elapsed_s: elapsed, due: due === null ? null : text(due),
      open, paused, at_risk: atRisk, reason, warnings,
    };
  }

  function outcome(inputs, clocks) {
    try {
      return OPERATIONS.get(inputs.op)(inputs, clocks);
    } catch (error) {
      if (error instanceof sla.Unpublished) return { status: "invalid", reason: "calendar-not-published" };
      if (error instanceof sla.NeverReached) return { status: "invalid", reason: "never-due" };
      throw error;
    }
  }

  // What is found for each case of a suite {calendars, cases}, as pairs [id, outcome].
  function results({ calendars = {}, cases }) {
    const clocks = sla.clocks(calendars);
    return cases.map((one) => [one.id, outcome(one, clocks)]);
  }

  sla.conformance = Object.freeze({ results });
})(globalThis.pledgebookSla ??= {});
