// The commitments that the chosen facets leave, as cards.
(function (search) {
  "use strict";

  const form = document.getElementById("find");
  const facets = [...form.querySelectorAll("select")];
  const cards = [...document.querySelectorAll("#list .card")].map((card) => ({
    card,
    id: card.dataset.id,
    values: facets.map((facet) => card.dataset[facet.name].split("\n")),
  }));

  let chosen = "";
  let left = new Set(cards.map(({ id }) => id));

  // The ids of the commitments that have the chosen values; the other cards are hidden.
  function choose() {
    const wanted = facets.map((facet) => facet.value);
    if (wanted.join("\n") === chosen) return left;
    chosen = wanted.join("\n");
    left = new Set();
    for (const { card, id, values } of cards) {
      const fits = wanted.every((value, at) => !value || values[at].includes(value));
      if (fits) left.add(id);
      if (card.hidden === fits) card.hidden = !fits;
    }
    return left;
  }

  search.listing = Object.freeze({ facets, choose });
})(globalThis.pledgebookSearch ??= {});
