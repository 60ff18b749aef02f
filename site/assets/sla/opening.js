// When a calendar is open: the windows of each local day, and how far its holidays are known.
// Spans are [start, end), in seconds. As clock/opening.py.
(function (sla) {
  "use strict";

  const { instant, wall, ofDay, day, zone } = sla.walls;

  // A day was needed whose holidays nobody has published yet.
  class Unpublished extends Error {}

  const SPILL = 7; // days by which a window may pass the day on which it starts
  const WEEK = 7;
  const THURSDAY = 3; // of the week that begins with Monday as 0; day 0 was one

  // The open hours of a calendar as `sla.json` writes it; `base` is the one that it is the rest of.
  class Opening {
    #week;
    #holidays;
    #workdays;
    #base;
    #worked = new Map();

    constructor(calendar, base = null) {
      this.zone = zone(calendar.tz);
      this.#week = new Map(
        Object.entries(calendar.week).map(([weekday, given]) => [Number(weekday), windows(given)]),
      );
      this.#holidays = new Set((calendar.holidays ?? []).map(day));
      this.#workdays = new Map(
        Object.entries(calendar.workdays ?? {}).map(([date, how]) => [day(date), this.#madeUp(how)]),
      );
      this.#base = base;
      this.knownTo = earlier(calendar.published_to ? day(calendar.published_to) : null, base?.knownTo ?? null);
    }

    // The instant up to which the calendar is known, the end of its last known day; null for ever.
    get horizon() {
      return this.knownTo === null ? null : instant(this.knownTo + 1, 0, this.zone);
    }

    windows(number) {
      if (this.knownTo !== null && number > this.knownTo) throw new Unpublished();
      const worked = this.#workdays.get(number);
      if (worked) return worked;
      return this.#holidays.has(number) ? [] : this.#ofWeekday(modulo(number + THURSDAY, WEEK));
    }

    // Whether a day is a working day.
    works(number) {
      if (!this.#worked.has(number)) this.#worked.set(number, this.spans(number, number + 1).length > 0);
      return this.#worked.get(number);
    }

    // When it is open, as instants, on the days from `first` until before `last`.
    spans(first, last) {
      const found = [];
      for (let number = first; number < last; number += 1) {
        for (const [start, end] of this.windows(number)) {
          found.push([instant(number, start, this.zone), instant(number, end, this.zone)]);
        }
      }
      const merged = merge(found.filter(([start, end]) => start < end));
      return this.#base && merged.length ? this.#withoutBase(merged) : merged;
    }

    #withoutBase(spans) {
      const first = wall(spans[0][0], this.#base.zone)[0] - SPILL;
      const last = wall(spans[spans.length - 1][1], this.#base.zone)[0] + 1;
      const known = this.#base.knownTo;
      return without(spans, this.#base.spans(first, known === null ? last : Math.min(last, known + 1)));
    }

    #madeUp(how) {
      return how.windows ? windows(how.windows) : this.#ofWeekday(how.as_weekday);
    }

    #ofWeekday(weekday) {
      return this.#week.get(weekday) ?? [];
    }
  }

  const modulo = (number, by) => ((number % by) + by) % by;

  const earlier = (one, other) => (one === null || (other !== null && other < one) ? other : one);

  // Spans in order, those that overlap or touch as one.
  function merge(spans) {
    const merged = [];
    for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
      const last = merged[merged.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return merged;
  }

  // What is left of merged `spans` outside of merged `taken`.
  function without(spans, taken) {
    const left = [];
    for (const [start, end] of spans) {
      let at = start;
      for (const [begin, over] of taken) {
        if (over <= at || begin >= end) continue;
        if (begin > at) left.push([at, begin]);
        at = Math.max(at, over);
      }
      if (at < end) left.push([at, end]);
    }
    return left;
  }

  const windows = (given) => merge(given.map(([start, end]) => [ofDay(start), ofDay(end)]));

  sla.opening = Object.freeze({ Opening, Unpublished, SPILL, merge });
})(globalThis.pledgebookSla ??= {});
