// Instants as text, to whole seconds and back: RFC 3339, with a blank for the T, small letters, and
// seconds left out. A fraction is dropped, `:60` reads as the next second. As clock/instants.py.
(function (sla) {
  "use strict";

  const BAD = "bad-timestamp";
  const NO_ZONE = "timestamp-without-zone";

  // Instants outside are mistakes of typing, and no calendar is known for them.
  const EARLIEST = 0; // 1970-01-01T00:00:00Z
  const LATEST = 7258118400; // 2200-01-01T00:00:00Z

  const SHAPE = new RegExp(
    "^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?"
    + "([Zz]|[+-][0-9]{2}:[0-9]{2})?$",
  );

  const bad = Object.freeze({ at: null, problem: BAD });

  // Returns {at, problem}: an instant, or null and what keeps it from being one.
  function read(text) {
    const found = SHAPE.exec(text.trim());
    const seconds = found && moment(...found.slice(1, 7).map((part) => Number(part ?? 0)));
    if (!found || seconds === null) return bad;
    if (found[7] === undefined) return { at: null, problem: NO_ZONE };
    const ahead = offset(found[7]);
    const at = seconds - ahead;
    return ahead !== null && EARLIEST <= at && at < LATEST ? { at, problem: null } : bad;
  }

  // The seconds that a date and a time of day are from the same wall's 1970-01-01; null for none.
  function moment(year, month, day, hour, minute, second) {
    const midnight = new Date(Date.UTC(year, month - 1, day));
    const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
    if (!exists || hour > 23 || minute > 59 || second > 60) return null;
    return midnight.getTime() / 1000 + hour * 3600 + minute * 60 + second;
  }

  function offset(given) {
    if (given === "Z" || given === "z") return 0;
    const hours = Number(given.slice(1, 3));
    const minutes = Number(given.slice(4, 6));
    if (hours > 23 || minutes > 59) return null;
    return (hours * 3600 + minutes * 60) * (given[0] === "-" ? -1 : 1);
  }

  const text = (at) => new Date(at * 1000).toISOString().replace(".000Z", "+00:00");

  sla.instants = Object.freeze({ read, text });
})(globalThis.pledgebookSla ??= {});
