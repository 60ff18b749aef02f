// Search and facets of the index: plain substrings of the clauses, synonyms included.
(function () {
  "use strict";

  const SHOWN = 20;
  const AROUND = 36;
  const MOST_SPELLINGS = 32;

  const book = window.pledgebook;
  const form = document.getElementById("find");
  const field = form.elements.q;
  const reset = form.querySelector("button[type=reset]");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  const hits = document.getElementById("hits");
  const list = document.getElementById("list");
  const cards = [...list.querySelectorAll(".card")];
  const facets = [...form.querySelectorAll("select")];

  // --- Words -------------------------------------------------------------------------------

  const fold = (text) => text.normalize("NFKC").toUpperCase().toLowerCase();

  const letters = new Map();

  function foldLetter(letter) {
    if (!letters.has(letter)) letters.set(letter, fold(letter));
    return letters.get(letter);
  }

  const synonyms = book.synonyms
    .map((group) => group.map(fold).sort((one, other) => other.length - one.length));

  // Every way to write a word: each synonym in it in turn replaced by its fellows.
  function spellings(word) {
    let ways = [""];
    let rest = word;
    while (rest) {
      const [part, fellows] = leading(rest);
      ways = ways.flatMap((way) => fellows.map((fellow) => way + fellow)).slice(0, MOST_SPELLINGS);
      rest = rest.slice(part.length);
    }
    const all = [...new Set([word, ...ways])];
    // Where a shorter way stands inside a longer one, it finds all that the longer one finds.
    return all.filter((way) => !all.some((other) => other !== way && way.includes(other)));
  }

  // The longest synonym that `text` begins with and what it stands for, else its first letter.
  function leading(text) {
    let found = [text[0], [text[0]]];
    for (const group of synonyms) {
      for (const member of group) {
        if (member.length > found[0].length && text.startsWith(member)) found = [member, group];
      }
    }
    return found;
  }

  const wanted = (query) => fold(query).split(/\s+/).filter(Boolean).map(spellings);

  const has = (folded, words) => words.every((ways) => ways.some((way) => folded.includes(way)));

  // --- Index -------------------------------------------------------------------------------

  let index = null;

  function folded() {
    index ??= book.commitments.map((commitment) => ({
      ...commitment,
      folded: fold(commitment.title + " " + commitment.about),
      clauses: commitment.clauses.map(([anchor, chapter, title, text]) => ({
        anchor, chapter, title, text, folded: fold(chapter + " " + title + " " + text),
      })),
    }));
    return index;
  }

  // What was found last, in all commitments: typing on mostly narrows it.
  let last = { words: [], found: null };

  // Whether all that holds `words` holds `wider` too.
  const narrows = (words, wider) => wider.every(
    (ways) => words.some((own) => own.every((way) => ways.some((part) => way.includes(part)))),
  );

  const everything = () => folded().map(
    (commitment) => ({ commitment, clauses: commitment.clauses }),
  );

  // Clauses that hold every word; a commitment may be found by its own title and parties alone.
  function search(query, allowed) {
    const words = wanted(query);
    const among = last.found && narrows(words, last.words) ? last.found : everything();
    const found = [];
    for (const one of among) {
      const clauses = one.clauses.filter((clause) => has(clause.folded, words));
      if (clauses.length || has(one.commitment.folded, words)) {
        found.push({ commitment: one.commitment, clauses });
      }
    }
    last = { words, found };
    return { words, found: found.filter(({ commitment }) => allowed.has(commitment.id)) };
  }

  // --- Showing -----------------------------------------------------------------------------

  function element(name, content, attributes = {}) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...[content].flat());
    return made;
  }

  // The places of `words` in `text`, as [start, end) in the text as printed.
  function places(text, words) {
    let plain = "";
    const origin = [];
    let at = 0;
    for (const letter of text) {
      const written = foldLetter(letter);
      for (let unit = 0; unit < written.length; unit += 1) origin.push(at);
      plain += written;
      at += letter.length;
    }
    origin.push(at);
    const found = [];
    for (const way of words.flat()) {
      for (let hit = plain.indexOf(way); hit >= 0; hit = plain.indexOf(way, hit + way.length)) {
        const last = origin[hit + way.length - 1];
        found.push([origin[hit], last + [...text.slice(last)][0].length]);
      }
    }
    return found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  }

  const marked = (text, words) => cut(text, places(text, words), 0, text.length);

  // The part of `text` from `start` to `end`, with the `found` places in it marked.
  function cut(text, found, start, end) {
    const parts = [];
    let done = start;
    for (const [from, to] of found) {
      if (from < done || to > end) continue;
      parts.push(text.slice(done, from), element("mark", text.slice(from, to)));
      done = to;
    }
    parts.push(text.slice(done, end));
    return parts;
  }

  function snippet(text, words) {
    const found = places(text, words);
    const [first] = found;
    const start = first && first[0] > AROUND ? first[0] - AROUND : 0;
    const end = Math.min(text.length, start + AROUND * 4);
    return [start ? "…" : "", ...cut(text, found, start, end), end < text.length ? "…" : ""];
  }

  function hit(commitment, clause, words) {
    return element("li", element("a", [
      element("b", marked(clause.title, words)),
      element("small", marked(clause.chapter, words)),
      element("span", snippet(clause.text, words)),
    ], { class: "hit", href: `${commitment.folder}/index.html#${clause.anchor}` }));
  }

  function show({ words, found }, most) {
    let room = most;
    let left = 0;
    const groups = [];
    for (const { commitment, clauses } of found) {
      const shown = clauses.slice(0, room);
      room -= shown.length;
      left += clauses.length - shown.length;
      if (clauses.length && !shown.length) continue;
      const link = element("a", marked(commitment.title, words), { href: `${commitment.folder}/index.html` });
      const lines = shown.map((clause) => hit(commitment, clause, words));
      groups.push(element("article", [element("h3", link), element("ul", lines)], { class: "result", lang: commitment.lang }));
    }
    if (left) {
      const more = element("button", hits.dataset.more.replace("{clauses}", left), { type: "button" });
      more.addEventListener("click", () => {
        const before = hits.querySelectorAll(".hit").length;
        show({ words, found }, Infinity);
        hits.querySelectorAll(".hit")[before]?.focus();
      });
      groups.push(more);
    }
    hits.replaceChildren(...groups);
  }

  // --- State -------------------------------------------------------------------------------

  const chosen = () => Object.fromEntries(
    [["q", field.value.trim()], ...facets.map((facet) => [facet.name, facet.value])]
      .filter(([, value]) => value),
  );

  const matches = (card, state) => facets.every((facet) => {
    const value = state[facet.name];
    return !value || card.dataset[facet.name].split("\n").includes(value);
  });

  function say(clauses, commitments) {
    const text = commitments === 0 ? count.dataset.nothing
      : clauses === null ? count.dataset.listed : count.dataset.found;
    count.textContent = text.replace("{clauses}", clauses).replace("{commitments}", commitments);
  }

  function update() {
    const state = chosen();
    const open = cards.filter((card) => matches(card, state));
    const shown = new Set(open);
    for (const card of cards) {
      if (card.hidden === shown.has(card)) card.hidden = !shown.has(card);
    }
    reset.hidden = Object.keys(state).length === 0;
    results.hidden = !state.q;
    list.hidden = Boolean(state.q);
    // Of a long index the cards of its other pages are shown only where a facet chooses them.
    list.classList.toggle("chosen", facets.some((facet) => facet.value));
    if (state.q) {
      const answer = search(state.q, new Set(open.map((card) => card.dataset.id)));
      show(answer, SHOWN);
      const clauses = answer.found.reduce((sum, one) => sum + one.clauses.length, 0);
      // A commitment in two languages is found in each, and is one.
      say(clauses, new Set(answer.found.map(({ commitment }) => commitment.id)).size);
    } else {
      say(null, open.length);
    }
  }

  function remember() {
    const state = new URLSearchParams(chosen()).toString();
    const here = window.location.href.split("#")[0];
    window.history.replaceState(null, "", state ? `${here}#${state}` : here);
  }

  function recall() {
    const state = new URLSearchParams(window.location.hash.slice(1) || window.location.search);
    field.value = state.get("q") ?? "";
    for (const facet of facets) {
      const value = state.get(facet.name) ?? "";
      facet.value = [...facet.options].some((option) => option.value === value) ? value : "";
    }
    update();
  }

  // --- Keys --------------------------------------------------------------------------------

  function step(event) {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...hits.querySelectorAll(".hit")];
    const from = links.indexOf(document.activeElement);
    const atField = document.activeElement === field;
    if (!direction || results.hidden || (from < 0 && !(atField && direction > 0))) return;
    const next = from + direction;
    if (next >= links.length) return;
    event.preventDefault();
    (next < 0 ? field : links[next]).focus();
  }

  form.addEventListener("input", () => { update(); remember(); });
  // A form is reset only after its event; doing it here leaves nothing to wait for.
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const control of [field, ...facets]) control.value = "";
    update();
    remember();
    field.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hits.querySelector(".hit")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !results.hidden) {
      field.value = "";
      update();
      remember();
      field.focus();
    } else {
      step(event);
    }
  });
  window.addEventListener("hashchange", recall);
  recall();
})();
