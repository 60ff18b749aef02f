// A long index: the cards of its other pages, and the values of all of them for the facets. Which
// cards are shown, search.js says.
(function () {
  "use strict";

  const list = document.querySelector(".cards");
  list.insertAdjacentHTML("beforeend", window.pledgebookCards);
  for (const select of document.querySelectorAll("#find select[data-option]")) {
    const counts = new Map();
    for (const card of list.children) {
      for (const value of new Set(card.dataset[select.name].split("\n").filter(Boolean))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    select.append(...[...counts.keys()].sort().map((value) => {
      const told = { value, count: counts.get(value) };
      const words = select.dataset.option.replace(/\{(\w+)\}/g, (_, key) => told[key]);
      return new Option(words, value);
    }));
  }
})();
