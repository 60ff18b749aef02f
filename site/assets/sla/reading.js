// Terms and tickets as the conformance format writes them, made ready to be judged.
// As conformance/reading.py.
(function (sla) {
  "use strict";

  const { read } = sla.instants;

  const WARN_AT = "0.8";

  // An instant in whole seconds; throws RangeError where the text is none.
  function instant(text) {
    const { at } = read(text);
    if (at === null) throw new RangeError(text);
    return at;
  }

  const instantOrNull = (text) => ((text ?? null) === null ? null : instant(text));

  function term(plain) {
    return {
      budget: plain.budget,
      clock: plain.clock,
      start: started(plain.start, plain.start_required ?? true),
      stop: { event: plain.stop.event, take: plain.stop.take, or: plain.stop.or ?? [] },
      pauses: plain.pauses ?? [],
      reopen: plain.reopen?.event ?? null,
      scope: Object.entries(plain.scope ?? {}),
      notScope: Object.entries(plain.not_scope ?? {}),
      requires: plain.requires ?? [],
      exclusions: plain.exclusions ?? [],
      validity: [plain.validity ?? []].flat().map(
        ({ from, to }) => ({ from: instantOrNull(from), to: instantOrNull(to) }),
      ),
      rescope: plain.rescope ?? false,
      warnAt: String(plain.warn_at ?? WARN_AT),
    };
  }

  function started(given, required) {
    if (typeof given === "string") return { events: [given], take: "first", shift: null, required };
    return { events: given.events, take: given.take ?? "first", shift: given.plus ?? null, required };
  }

  function ticket(plain) {
    return {
      closed: plain.status === "closed",
      attrs: new Map(Object.entries(plain.attrs ?? {})),
      events: plain.events.map(({ event, at, sequence, attrs }) => ({
        event,
        ...read(at),
        sequence: sequence ?? 0,
        attrs: new Map(Object.entries(attrs ?? {})),
      })),
    };
  }

  sla.reading = Object.freeze({ instant, term, ticket });
})(globalThis.pledgebookSla ??= {});
