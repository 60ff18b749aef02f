// One ticket under one term: the verdict. The rules are those of docs/sla-spec.md. As
// evaluate/judging.py.
(function (sla) {
  "use strict";

  const { Unpublished, merge } = sla.opening;
  const { NeverReached } = sla.working;
  const { limit } = sla.days;
  const { compare } = sla.fractions;
  const { history, attributes, settled } = sla.history;

  // The verdict on a ticket as things stand at `asOf`; term and ticket are those of reading.js.
  // Returns {status, start, stop, due, elapsed, paused, atRisk, open, reason, warnings}.
  function evaluate(term, ticket, asOf, clock) {
    const elsewhere = settled(ticket, asOf) ? outside(term, ticket.attrs) : null;
    if (elsewhere) return elsewhere;
    const told = history(term, ticket, asOf);
    try {
      const start = shifted(term, told.begun, clock);
      return keptOut(term, ticket, asOf, told, start)
        ?? computed(term, course(told, start, asOf), told, clock);
    } catch (error) {
      if (error instanceof Unpublished) return invalid("calendar-not-published", told);
      if (error instanceof NeverReached) return invalid("never-due", told);
      throw error;
    }
  }

  function verdict(status, known = {}) {
    return {
      status, start: null, stop: null, due: null, elapsed: null, paused: false, atRisk: false,
      open: false, reason: null, warnings: [], ...known,
    };
  }

  const invalid = (reason, { warnings }, start = null) => verdict("invalid", { reason, start, warnings });

  function shifted(term, begun, clock) {
    return begun === null || term.start.shift === null ? begun : limit(term.start.shift, begun, clock);
  }

  // How the clock ran: from the start to the deciding stop, or to the day of judging.
  function course(told, start, asOf) {
    const end = told.stop ?? asOf;
    const clipped = told.pauses.map(([since, to]) => [Math.max(start, since), Math.min(end, to ?? end)]);
    return {
      start,
      end,
      pauses: merge(clipped.filter(([since, to]) => since < to)),
      paused: told.stop === null && told.pauses.some(([, to]) => to === null),
    };
  }

  // Why a ticket has no deadline under a term, the first reason that is certain; null for none.
  function keptOut(term, ticket, asOf, told, start) {
    const end = told.stop ?? asOf;
    const decided = term.rescope ? end : start ?? asOf;
    const found = outside(term, attributes(ticket, decided, asOf)) ?? unstarted(term, asOf, told, start);
    if (found) return found;
    const reason = unvalid(term, start) ?? lacking(term, ticket, start);
    if (reason) return verdict("not_applicable", { start, reason });
    const exclusion = attributes(ticket, end, asOf).get("exclusion");
    if (term.exclusions.includes(exclusion)) return verdict("excluded", { start, reason: exclusion });
    if (told.problem) return invalid(told.problem, told, start);
    if (told.stop !== null && told.stop < start) return invalid("stop-before-start", told, start);
    if (told.stop === null && told.closed) return invalid("closed-without-stop", told, start);
    return null;
  }

  // That a ticket is outside of a term's scope, or that nobody can tell; null for neither.
  function outside(term, attrs) {
    const facets = [
      ...term.scope.map(([name, values]) => [attrs.get(name), values, true]),
      ...term.notScope.map(([name, values]) => [attrs.get(name), values, false]),
    ];
    const missing = ([value]) => (value ?? null) === null;
    const breaks = ([value, values, inside]) => values.includes(value) !== inside;
    if (facets.some((facet) => !missing(facet) && breaks(facet))) {
      return verdict("not_applicable", { reason: "out-of-scope" });
    }
    return facets.some(missing) ? verdict("invalid", { reason: "scope-attribute-missing" }) : null;
  }

  // Why the time of a ticket has not begun; null where it has.
  function unstarted(term, asOf, told, start) {
    if (told.unclear) return invalid(told.unclear, told);
    if (start !== null) return start <= asOf ? null : verdict("not_yet");
    if (told.later) return verdict("not_yet");
    if (term.start.required || told.stop !== null) return invalid("no-start", told);
    return told.closed ? verdict("not_applicable", { reason: "not-started" }) : verdict("not_yet");
  }

  // On which side of its validity a term is when the time begins; null inside.
  function unvalid(term, start) {
    const before = ({ from }) => from !== null && start < from;
    const after = ({ to }) => to !== null && to <= start;
    const stretches = term.validity;
    if (stretches.length === 0 || stretches.some((one) => !before(one) && !after(one))) return null;
    if (stretches.every(before)) return "before-validity";
    return stretches.every(after) ? "after-validity" : "between-validity";
  }

  // That an event which must come first had not happened when the time began; null where all had.
  function lacking(term, ticket, start) {
    const happened = new Set();
    for (const { event, at } of ticket.events) if (at !== null && at <= start) happened.add(event);
    return term.requires.every((name) => happened.has(name)) ? null : "requirement-not-met";
  }

  // The verdict where everything is known: in time means not after the due instant.
  function computed(term, run, told, clock) {
    const origin = clock.worked(run.start);
    const unpaused = limit(term.budget, run.start, clock);
    const allowed = clock.worked(unpaused);
    let sum = allowed;
    let lost = 0;
    for (const [since, to] of run.pauses) {
      const begin = clock.worked(since);
      const length = clock.worked(to) - begin;
      lost += length;
      if (begin < sum) sum += length;
    }
    const due = sum === allowed ? unpaused : clock.reach(sum, run.start);
    const elapsed = clock.worked(run.end) - origin - lost;
    const { start, end, paused } = run;
    const { stop, warnings } = told;
    const found = { start, stop, due, elapsed, paused, warnings };
    if (end > due) return verdict("breached", { ...found, open: stop === null });
    if (stop !== null) return verdict("met", found);
    const atRisk = compare(elapsed, allowed - origin, term.warnAt) >= 0;
    return verdict("pending", { ...found, atRisk, due: paused ? null : due });
  }

  sla.judging = Object.freeze({ evaluate });
})(globalThis.pledgebookSla ??= {});
