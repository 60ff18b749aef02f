// The days on which a period of a letter runs, counted from the day of an event: whole days and
// months, as `evaluate/dating.py` counts them.
(function (sla) {
  "use strict";

  // A day (a number, as in walls.js) after lengths such as "month:36 day:10".
  function added(day, lengths) {
    let found = day;
    for (const length of lengths.split(" ").filter(Boolean)) {
      const [unit, amount] = length.split(":");
      found = unit === "month" ? sla.days.corresponding(found, Number(amount)) : found + Number(amount);
    }
    return found;
  }

  // The first and the last day of a period {begins, after, ends}; `last` is null without an end. Its
  // last day belongs to it unless `excluded`; what follows it begins on the day after.
  function period({ begins, after, ends }, day, excluded) {
    const corner = added(day, begins);
    return {
      first: after === undefined ? corner : corner + (excluded ? 0 : 1),
      last: ends === undefined ? null : added(day, ends) - (excluded ? 1 : 0),
    };
  }

  // Whether a period runs on a day, and by which word to say so.
  function at({ first, last }, day) {
    if (day < first) return { holds: false, word: "before" };
    if (last !== null && day > last) return { holds: false, word: "over" };
    return { holds: true, word: last === null ? "endless" : "until" };
  }

  sla.running = Object.freeze({ period, at });
})(globalThis.pledgebookSla ??= {});
