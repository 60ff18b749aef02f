// How many tickets kept a promise, and whether that is enough. As evaluate/shares.py.
(function (sla) {
  "use strict";

  const { compare } = sla.fractions;

  // Returns {eligible, result}: how many tickets came to a verdict that counts, and whether the
  // share {pct, min_n, bound} of them is met, missed, or has no_data. No percentage is 100 %.
  function aggregate(counts, target) {
    const met = counts.met ?? 0;
    const eligible = met + (counts.breached ?? 0);
    if (eligible === 0 || eligible < (target.min_n ?? 1)) return { eligible, result: "no_data" };
    const reached = compare(met, eligible, target.pct ?? "100", 100);
    const enough = target.bound === "more-than" ? reached > 0 : reached >= 0;
    return { eligible, result: enough ? "met" : "missed" };
  }

  sla.shares = Object.freeze({ aggregate });
})(globalThis.pledgebookSla ??= {});
