// What was found, as elements: some at first, more when asked, each with the words marked.
(function (search) {
  "use strict";

  const { fold } = search.words;

  const AROUND = 36;
  const MORE = 50;

  const hits = document.getElementById("hits");

  function element(name, content, attributes = {}) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...[content].flat());
    return made;
  }

  const letters = new Map();

  function foldLetter(letter) {
    if (!letters.has(letter)) letters.set(letter, fold(letter));
    return letters.get(letter);
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
        found.push([origin[hit], last + String.fromCodePoint(text.codePointAt(last)).length]);
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

  function hit(commitment, [anchor, chapter, title, text], words) {
    return element("li", element("a", [
      element("b", marked(title, words)),
      element("small", marked(chapter, words)),
      element("span", snippet(text, words)),
    ], { class: "hit", href: `${commitment.folder}/index.html#${anchor}` }));
  }

  function group(commitment, words) {
    const link = element("a", marked(commitment.title, words), { href: `${commitment.folder}/index.html` });
    // Many commitments of a large book have the same title.
    const customer = element("p", marked(commitment.customer, words), { class: "result-for" });
    return element("article", [element("h3", link), customer], { class: "result", lang: commitment.lang });
  }

  // A button that shows more, while there is more to show.
  function more(show) {
    const button = element("button", [], { type: "button", class: "quiet", hidden: "" });
    button.addEventListener("click", show);
    return button;
  }

  function say(button, left) {
    button.textContent = hits.dataset.more.replace("{left}", left);
    button.hidden = !left;
  }

  // The results of one search; what it has not found yet can follow.
  class Results {
    #search;
    #more = more(() => this.#goOn());
    #at = 0; // the commitment to go on with, and the first of its clauses that is not shown
    #from = 0;
    #list = null;

    constructor(searched) {
      this.shown = 0;
      this.#search = searched;
      hits.replaceChildren(this.#more);
    }

    // Shows so many in all, and says how many are left.
    show(most) {
      const groups = [];
      while (this.shown < most && this.#at < this.#search.found.length) {
        const { commitment, clauses } = this.#search.found[this.#at];
        if (!this.#from) groups.push(this.#begin(commitment, clauses));
        const lines = clauses.slice(this.#from, this.#from + most - this.shown);
        this.#list?.append(...lines.map((one) => hit(commitment, one, this.#search.words)));
        this.#from += lines.length;
        // A commitment that is found by its title alone is a result too.
        this.shown += lines.length || 1;
        if (this.#from < clauses.length) break;
        this.#at += 1;
        this.#from = 0;
      }
      this.#more.before(...groups);
      say(this.#more, this.#search.results - this.shown);
    }

    #begin(commitment, clauses) {
      const made = group(commitment, this.#search.words);
      this.#list = clauses.length ? element("ul", []) : null;
      if (this.#list) made.append(this.#list);
      return made;
    }

    #goOn() {
      const before = hits.querySelectorAll("a").length;
      this.show(this.shown + MORE);
      const added = [...hits.querySelectorAll("a")].slice(before);
      (added.find((link) => link.matches(".hit")) ?? added[0]).focus();
    }
  }

  search.showing = Object.freeze({ Results, more, say });
})(globalThis.pledgebookSearch ??= {});
