// Wall clocks: the local day and second of an instant, and the other way round.
//
// Instants are whole seconds since 1970-01-01T00:00:00Z, days are counted from 1970-01-01 as day 0;
// a second of the day may pass 24:00 and belongs to the day it is said of. As clock/walls.py, which
// counts days from the year 1.
(function (sla) {
  "use strict";

  const DAY = 86400;
  const MILLISECONDS = 1000;
  const zones = new Map();

  // The offsets of a zone, in seconds east of Greenwich; the browser knows the zones.
  class Zone {
    #format;
    #starts = new Map(); // the offset at the start of a day of Greenwich
    #changes = new Map();

    constructor(name) {
      this.name = name;
      const number = "numeric";
      this.#format = new Intl.DateTimeFormat("en-US", {
        timeZone: name, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
        year: number, month: number, day: number, hour: number, minute: number, second: number,
      });
    }

    offset(at) {
      const day = Math.floor(at / DAY);
      if (!this.#changes.has(day)) this.#changes.set(day, this.#change(day));
      const { when, before, after } = this.#changes.get(day);
      return at < when ? before : after;
    }

    // When the offset changes within a day; no zone has ever changed twice within a week.
    #change(day) {
      const before = this.#start(day);
      const after = this.#start(day + 1);
      let low = day * DAY;
      let when = low + DAY;
      while (before !== after && when - low > 1) {
        const middle = Math.floor((low + when) / 2);
        if (this.#asked(middle) === before) low = middle;
        else when = middle;
      }
      return { when, before, after };
    }

    #start(day) {
      if (!this.#starts.has(day)) this.#starts.set(day, this.#asked(day * DAY));
      return this.#starts.get(day);
    }

    #asked(at) {
      const said = {};
      for (const { type, value } of this.#format.formatToParts(at * MILLISECONDS)) {
        said[type] = Number(value);
      }
      const { year, month, day, hour, minute, second } = said;
      return Date.UTC(year, month - 1, day, hour, minute, second) / MILLISECONDS - at;
    }
  }

  // Throws RangeError for a name that the browser does not know.
  function zone(name) {
    if (!zones.has(name)) zones.set(name, new Zone(name));
    return zones.get(name);
  }

  // A local time that does not exist shifts forward by the gap, and of one that comes twice the
  // first is meant (RFC 5545, section 3.3.5): the offset before the change holds for both.
  function instant(day, second, where) {
    const local = day * DAY + second;
    const before = where.offset(local - DAY);
    const after = where.offset(local + DAY);
    const passed = where.offset(local - before) !== before && where.offset(local - after) === after;
    return local - (passed ? after : before);
  }

  function wall(at, where) {
    const local = at + where.offset(at);
    const day = Math.floor(local / DAY);
    return [day, local - day * DAY];
  }

  // "30:00" is six in the next morning.
  function ofDay(text) {
    const [hours, minutes] = text.split(":").map(Number);
    return hours * 3600 + minutes * 60;
  }

  const day = (text) => Date.parse(`${text}T00:00:00Z`) / MILLISECONDS / DAY;

  const date = (number) => new Date(number * DAY * MILLISECONDS).toISOString().slice(0, 10);

  sla.walls = Object.freeze({ DAY, zone, instant, wall, ofDay, day, date });
})(globalThis.pledgebookSla ??= {});
