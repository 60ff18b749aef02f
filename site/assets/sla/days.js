// Days and months: units that are no fixed number of hours, each added by its own rule; and the end
// of a length in any unit. As clock/days.py and evaluate/limits.py.
(function (sla) {
  "use strict";

  const { DAY, instant, wall, ofDay } = sla.walls;
  const { NeverReached, FARTHEST } = sla.working;

  const MONTHS = 100 * 12;

  // The same wall time `n` days on.
  function addCalendarDays(start, n, zone) {
    if (n > FARTHEST) throw new NeverReached();
    const [number, second] = wall(start, zone);
    return instant(number + n, second, zone);
  }

  // The same wall time on the corresponding day, or on the month's last (art. 202).
  function addMonths(start, months, zone) {
    if (months > MONTHS) throw new NeverReached();
    const [number, second] = wall(start, zone);
    return instant(corresponding(number, months), second, zone);
  }

  // The corresponding day of a month further on, or that month's last day.
  function corresponding(number, months) {
    const date = new Date(number * DAY * 1000);
    const month = date.getUTCMonth() + months;
    const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    const day = Math.min(date.getUTCDate(), last);
    return Date.UTC(date.getUTCFullYear(), month, day) / 1000 / DAY;
  }

  // The end of `n` working days. A start on another day counts as the same hour of the next working
  // day; one at or after `cutoff` ("HH:MM", null for never), also if so moved, as `resume` of the
  // working day that follows, null for when that opens. `land` is same_time, close (of the day's
  // last window) or end_of_day.
  function addWorkingDays(start, n, opening, { cutoff = null, resume = null, land = null } = {}) {
    let [number, second] = wall(start, opening.zone);
    if (cutoff !== null && second >= ofDay(cutoff)) {
      number = nthWorkingDay(number, 1, opening);
      const [[opens]] = opening.spans(number, number + 1);
      second = resume === null ? wall(opens, opening.zone)[1] : ofDay(resume);
    }
    return landing(nthWorkingDay(number, n, opening), second, opening, land ?? "same_time");
  }

  // The `n`th working day after a day; that day itself is the 0th, if it is one.
  function nthWorkingDay(first, n, opening) {
    let number = working(first, first, opening);
    for (let left = n; left > 0; left -= 1) number = working(next(number, first), first, opening);
    return number;
  }

  function working(number, first, opening) {
    let found = number;
    while (!opening.works(found)) found = next(found, first);
    return found;
  }

  function next(number, first) {
    if (number - first >= FARTHEST) throw new NeverReached();
    return number + 1;
  }

  function landing(number, second, opening, land) {
    if (land === "close") return opening.spans(number, number + 1).pop()[1];
    return instant(number, land === "end_of_day" ? DAY : second, opening.zone);
  }

  // The end of `n` days under the Civil Code of China (art. 201 and 203): the first day is not
  // counted, the last ends at 24:00, and a last day without work moves on.
  function addCivilDays(start, n, opening) {
    if (n > FARTHEST) throw new NeverReached();
    const last = wall(start, opening.zone)[0] + n;
    return instant(working(last, last, opening), DAY, opening.zone);
  }

  // When a budget {amount, unit, …} of `sla.json`, counted from `start`, is used up.
  function limit(budget, start, clock) {
    const { opening } = clock;
    switch (budget.unit) {
      case "s": return clock.reach(clock.worked(start) + budget.amount, start);
      case "day": return addCalendarDays(start, budget.amount, opening.zone);
      case "month": return addMonths(start, budget.amount, opening.zone);
      case "civil_day": return addCivilDays(start, budget.amount, opening);
      case "working_day": return addWorkingDays(start, budget.amount, opening, budget);
      default: throw new RangeError(budget.unit);
    }
  }

  sla.days = Object.freeze({
    addCalendarDays, addMonths, addWorkingDays, addCivilDays, corresponding, limit,
  });
})(globalThis.pledgebookSla ??= {});
