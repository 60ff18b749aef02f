// Exact comparison of whole numbers with a share that is written as a decimal: no rounding.
(function (sla) {
  "use strict";

  const DECIMAL = /^([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/;

  // Whether a / b is more than (1), equal to (0) or less than (-1) the decimal `text` / `per`; b ≥ 0.
  function compare(a, b, text, per = 1) {
    const [, whole, digits = "", exponent = "0"] = DECIMAL.exec(text);
    const places = digits.length - Number(exponent);
    const up = BigInt(whole + digits) * 10n ** BigInt(Math.max(0, -places));
    const down = BigInt(per) * 10n ** BigInt(Math.max(0, places));
    const one = BigInt(a) * down;
    const other = BigInt(b) * up;
    if (one === other) return 0;
    return one > other ? 1 : -1;
  }

  sla.fractions = Object.freeze({ compare });
})(globalThis.pledgebookSla ??= {});
