// The commitments that the chosen facets leave, as cards: some at first, more when asked.
(function (search) {
  "use strict";

  const MOST = 48;

  const form = document.getElementById("find");
  const facets = [...form.querySelectorAll("select")];
  const list = document.querySelector("#list .cards");
  const pager = document.querySelector("#list .pager");
  const first = [...list.children];
  const cards = [...first, ...others()].map((card) => ({
    card,
    id: card.dataset.id,
    values: facets.map((facet) => card.dataset[facet.name].split("\n").filter(Boolean)),
  }));

  // The cards of the other pages of a long index: not in this page until a facet chooses them.
  function others() {
    const held = document.createElement("template");
    held.innerHTML = window.pledgebookCards ?? "";
    return held.content.children;
  }

  // Where there are many values, a script knows them: the page would be too long.
  function offer(facet, at) {
    const counts = new Map();
    for (const value of cards.flatMap(({ values }) => [...new Set(values[at])])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    facet.append(...[...counts.keys()].sort().map((value) => {
      const told = { value, count: counts.get(value) };
      return new Option(facet.dataset.option.replace(/\{(\w+)\}/g, (_, key) => told[key]), value);
    }));
  }

  facets.forEach((facet, at) => { if (facet.dataset.option) offer(facet, at); });

  // The cards that are chosen and not shown.
  let rest = [];
  const more = search.showing.more(() => {
    const [next] = rest;
    show(MOST);
    next.querySelector("a").focus();
  });
  list.after(more);

  function show(count) {
    list.append(...rest.splice(0, count));
    search.showing.say(more, rest.length);
  }

  let chosen = facets.map(() => "");
  let left = new Set(cards.map(({ id }) => id));

  // The ids of the commitments that have the chosen values; their cards take the place of the
  // others, of as many of them as a page has.
  function choose() {
    const wanted = facets.map((facet) => facet.value);
    if (wanted.every((value, at) => value === chosen[at])) return left;
    chosen = wanted;
    const fit = cards.filter(({ values }) => (
      wanted.every((value, at) => !value || values[at].includes(value))
    ));
    left = new Set(fit.map(({ id }) => id));
    const any = wanted.some(Boolean);
    rest = any ? fit.map(({ card }) => card) : [...first];
    list.replaceChildren();
    show(any ? MOST : Infinity);
    if (pager) pager.hidden = any;
    return left;
  }

  search.listing = Object.freeze({ facets, choose });
})(globalThis.pledgebookSearch ??= {});
