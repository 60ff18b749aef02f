// What of a ticket's events matters to one term: its start, its deciding stop, its pauses.
// Nothing hangs on the order of the events. As evaluate/history.py.
(function (sla) {
  "use strict";

  const PAUSE_END_WITHOUT_START = "pause-end-without-start";
  const REOPEN_WITHOUT_STOP = "reopen-without-stop";

  // A time is {at, sequence}: an instant and its place among the events of that instant.
  const inOrder = (one, other) => one.at - other.at || one.sequence - other.sequence;

  // The times of each event of a ticket, in order and each once.
  class Times {
    #times = new Map();
    #problems = new Map();
    #coming = new Set();

    constructor(ticket, asOf) {
      for (const { event, at, sequence, problem } of ticket.events) {
        if (at === null) this.#problems.set(event, earliest([this.#problems.get(event), problem]));
        else if (at > asOf) this.#coming.add(event);
        else this.#times.set(event, [...(this.#times.get(event) ?? []), { at, sequence }]);
      }
    }

    get later() {
      return this.#coming.size > 0;
    }

    comes(name) {
      return this.#coming.has(name);
    }

    of(...names) {
      const times = names.flatMap((name) => this.#times.get(name) ?? []).sort(inOrder);
      return times.filter((time, index) => index === 0 || inOrder(times[index - 1], time) !== 0);
    }

    first(name) {
      const [time] = this.of(name);
      return time ? time.at : null;
    }

    problem(names) {
      return earliest(names.map((name) => this.#problems.get(name)));
    }
  }

  // The alphabetically first of the problems that there are; null for none.
  const earliest = (problems) => problems.filter(Boolean).sort()[0] ?? null;

  // Returns {begun, stop, pauses, closed, later, unclear, problem, warnings}, as the Python of the
  // same names: instants or null, pauses as [begin, end or null], problems as text or null.
  function history(term, ticket, asOf) {
    const times = new Times(ticket, asOf);
    const warnings = new Set();
    const names = [...stops(term), ...term.pauses.flat(), ...(term.reopen === null ? [] : [term.reopen])];
    const { stop, between } = decide(term, times, warnings);
    const pauses = term.pauses.flatMap(
      ([begin, end]) => pairs(times.of(begin), times.of(end), warnings),
    );
    return {
      begun: begun(term.start, times),
      stop,
      pauses: [...pauses, ...between],
      closed: ticket.closed && !times.later,
      later: term.start.events.some((name) => times.comes(name)),
      unclear: times.problem(term.start.events),
      problem: times.problem(names),
      warnings: [...warnings],
    };
  }

  function begun(start, times) {
    const found = start.events.map((name) => times.first(name));
    const happened = found.filter((at) => at !== null);
    const last = start.take === "last";
    if (happened.length === 0 || (last && happened.length < found.length)) return null;
    return last ? Math.max(...happened) : Math.min(...happened);
  }

  const stops = (term) => [term.stop.event, ...term.stop.or];

  // The deciding stop, and the stretches between a stop and a reopening.
  function decide(term, times, warnings) {
    const again = term.reopen === null ? [] : times.of(term.reopen);
    const taken = (run) => (term.stop.take === "first" ? run[0] : run[run.length - 1]);
    const between = [];
    let run = [];
    for (const { at, opens } of ordered(again, times.of(...stops(term)))) {
      if (!opens) {
        run.push(at);
      } else if (run.length) {
        between.push([taken(run), at]);
        run = [];
      } else {
        warnings.add(REOPEN_WITHOUT_STOP);
      }
    }
    return { stop: taken(run) ?? null, between };
  }

  // Each stretch from a begin to the next end; a begin within one changes nothing.
  function pairs(begins, ends, warnings) {
    const found = [];
    let since = null;
    for (const { at, opens } of ordered(begins, ends)) {
      if (opens) {
        since ??= at;
      } else if (since === null) {
        warnings.add(PAUSE_END_WITHOUT_START);
      } else {
        found.push([since, at]);
        since = null;
      }
    }
    if (since !== null) found.push([since, null]);
    return found;
  }

  // Both in order, `opens` for those of the first; those of one time undo each other: left out.
  function ordered(opening, closing) {
    const lacks = (times) => (time) => times.every((other) => inOrder(time, other) !== 0);
    const marked = (opens) => (time) => ({ ...time, opens });
    return [
      ...opening.filter(lacks(closing)).map(marked(true)),
      ...closing.filter(lacks(opening)).map(marked(false)),
    ].sort(inOrder);
  }

  // The attributes in force at an instant, as a Map; one first recorded later has that value, and of
  // values of one time the last holds, whatever the order of the log.
  function attributes(ticket, until, asOf) {
    const told = ticket.events
      .filter(({ at }) => at !== null && at <= asOf)
      .flatMap(({ attrs, ...time }) => [...attrs].map(([name, value]) => ({ ...time, name, value })))
      .sort((one, other) => inOrder(one, other) || byLetters(one.value, other.value));
    const found = new Map(ticket.attrs);
    for (const { at, name, value } of told) {
      if (!found.has(name) || at <= until) found.set(name, value);
    }
    return found;
  }

  // Compares whole letters, where the language's own order compares halves of rare ones.
  function byLetters(one, other) {
    const [mine, yours] = [[...one], [...other]];
    const differs = mine.findIndex((letter, index) => letter !== yours[index]);
    if (differs < 0) return mine.length - yours.length;
    return differs < yours.length ? mine[differs].codePointAt(0) - yours[differs].codePointAt(0) : 1;
  }

  // Whether a ticket's attributes are the same whenever its time begins.
  function settled(ticket, asOf) {
    return !ticket.events.some(({ at, attrs }) => attrs.size > 0 && at !== null && at <= asOf);
  }

  sla.history = Object.freeze({ history, attributes, settled });
})(globalThis.pledgebookSla ??= {});
