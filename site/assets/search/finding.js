// Which clauses hold the words: commitment by commitment, each text once however many say it, and
// for no longer at a time than asked.
(function (search) {
  "use strict";

  const { fold, wanted, has, narrows } = search.words;
  const { clauses, commitments } = window.pledgebook;

  // A clause by its number in the data; then, for each commitment, its own title and parties.
  const own = (number) => {
    const { title, customer, about } = commitments[number - clauses.length];
    return `${title} ${customer} ${about}`;
  };
  const text = (number) => (
    number < clauses.length ? clauses[number].slice(1).join(" ") : own(number)
  );

  const COUNT = clauses.length + commitments.length;
  const texts = new Array(COUNT).fill(null);

  // Folding takes longest of all: it is done when there is time, or when a text is first looked at.
  function folded(number) {
    texts[number] ??= fold(text(number));
    return texts[number];
  }

  let ready = 0;

  // Folds until `over`; whether all is folded.
  function prepare(over) {
    while (ready < COUNT && !over()) folded(ready++);
    return ready === COUNT;
  }

  const [UNKNOWN, HOLDS, LACKS] = [0, 1, 2];

  class Search {
    #verdicts = new Uint8Array(COUNT);
    #wider;
    #next = 0;
    #ids = new Set();

    // Of the commitments that are `allowed`; whatever a `wider` search lacked, this one lacks.
    constructor(words, allowed, wider) {
      this.words = words;
      this.allowed = allowed;
      this.#wider = wider?.#verdicts;
      // What was found so far, in the order of the data: a commitment, and its clauses that hold
      // every word; none where only its own title and parties do.
      this.found = [];
      this.clauses = 0;
      this.results = 0;
    }

    // A commitment in two languages is found in each, and is one.
    get commitments() {
      return this.#ids.size;
    }

    get done() {
      return this.#next === commitments.length;
    }

    run(over) {
      while (!this.done && !over()) this.#look(this.#next++);
    }

    #look(at) {
      const commitment = commitments[at];
      if (!this.allowed(commitment)) return;
      const held = commitment.clauses.filter((number) => this.#holds(number));
      if (!held.length && !this.#holds(clauses.length + at)) return;
      this.found.push({ commitment, clauses: held.map((number) => clauses[number]) });
      this.clauses += held.length;
      this.results += held.length || 1;
      this.#ids.add(commitment.id);
    }

    #holds(number) {
      if (this.#verdicts[number] === UNKNOWN) {
        const held = this.#wider?.[number] !== LACKS && has(folded(number), this.words);
        this.#verdicts[number] = held ? HOLDS : LACKS;
      }
      return this.#verdicts[number] === HOLDS;
    }
  }

  // The last searches, each narrower than the one before it: typing on narrows, deleting goes back.
  const MOST_KEPT = 16;
  const kept = [];

  function begin(query, allowed) {
    const words = wanted(query);
    while (kept.length && !narrows(words, kept.at(-1).words)) kept.pop();
    const begun = new Search(words, allowed, kept.at(-1));
    kept.push(begun);
    if (kept.length > MOST_KEPT) kept.shift();
    return begun;
  }

  // A letter that is found.
  const sample = commitments.length ? commitments[0].title.slice(0, 1) : "";

  search.finding = Object.freeze({ prepare, begin, sample });
})(globalThis.pledgebookSearch ??= {});
