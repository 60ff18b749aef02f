// What a page may ask; all else is how it is done. Instants and lengths are whole seconds.
//
//   const clock = pledgebookSla.clocks(data.calendars).get("office");
//   pledgebookSla.due(clock, now, 4 * 3600);
//
// A length throws `Unpublished` where it needs a day whose holidays are not known, `NeverReached`
// where the calendar is not open for so long within a hundred years. A verdict never throws these.
(function (sla) {
  "use strict";

  const { merge } = sla.opening;

  // The working seconds between two instants, without the pauses [[from, to], …].
  function elapsed(clock, from, to, pauses = []) {
    const clipped = pauses.map(([since, until]) => [Math.max(from, since), Math.min(to, until)]);
    const lost = merge(clipped.filter(([since, until]) => since < until)).reduce(
      (sum, [since, until]) => sum + clock.worked(until) - clock.worked(since), 0,
    );
    return clock.worked(to) - clock.worked(from) - lost;
  }

  // The earliest instant at which the working seconds since `from` reach `seconds`.
  function due(clock, from, seconds) {
    return clock.reach(clock.worked(from) + seconds, from);
  }

  Object.assign(sla, {
    elapsed,
    due,
    zone: sla.walls.zone,
    clocks: sla.working.clocks,
    limit: sla.days.limit,
    addCalendarDays: sla.days.addCalendarDays,
    addWorkingDays: sla.days.addWorkingDays,
    addCivilDays: sla.days.addCivilDays,
    addMonths: sla.days.addMonths,
    evaluate: sla.judging.evaluate,
    aggregate: sla.shares.aggregate,
    Unpublished: sla.opening.Unpublished,
    NeverReached: sla.working.NeverReached,
  });
})(globalThis.pledgebookSla ??= {});
