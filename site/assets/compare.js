// Two editions side by side: which is better is looked up, not reckoned here.
(function () {
  "use strict";

  const book = window.pledgebookCompare;
  const form = document.getElementById("pair");
  if (!book || !form) return;

  const table = document.querySelector(".compared");
  const body = table.tBodies[0];
  const count = document.getElementById("compared-count");
  const { left, right } = form.elements;
  const titles = new Map(
    [...document.querySelectorAll("#metrics div")].map((one) => [
      one.querySelector("dt").textContent, one.querySelector("dd").textContent,
    ]),
  );
  const editions = new Map(book.editions.map((edition) => [edition.key, edition]));

  function option(edition) {
    const standing = form.dataset[edition.standing] ?? edition.standing;
    const words = form.dataset.option.replace(/\{(\w+)\}/g, (_, key) => ({ ...edition, standing })[key]);
    return element("option", { value: edition.key, lang: edition.lang }, words);
  }

  for (const select of [left, right]) select.append(...book.editions.map(option));
  const SHAPES = { left: "◀", right: "▶", same: "＝", open: "◇", "only-left": "◁", "only-right": "▷" };

  function element(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  function measures(edition) {
    return edition.measures.map(([metric, grade, text, place, anchor, id]) => ({
      metric: book.metrics[metric], grade, id: book.texts[id],
      text: book.texts[text], place: book.texts[place], anchor: book.texts[anchor],
    }));
  }

  // Versions of one commitment are held against each other promise by promise, others by metric.
  function rows(one, other) {
    const found = [measures(one), measures(other)];
    const apart = one.id === other.id;
    const keys = new Map();
    found.forEach((list, side) => {
      for (const measure of list) {
        const key = apart ? `${measure.metric} ${measure.id}` : measure.metric;
        if (!keys.has(key)) keys.set(key, { metric: measure.metric, sides: [[], []] });
        keys.get(key).sides[side].push(measure);
      }
    });
    return [...keys.values()].sort(
      (a, b) => book.metrics.indexOf(a.metric) - book.metrics.indexOf(b.metric),
    );
  }

  // What becomes of the customer from one grade to another: runs of a sign, each with its length.
  function direction(metric, from, to) {
    let rest = to.grade;
    for (const [, length, sign] of book.order[metric][from.grade].matchAll(/(\d+)(\D)/g)) {
      if (rest < length) return sign;
      rest -= length;
    }
    return "?";
  }

  const good = (metric, from, to) => "s=".includes(direction(metric, from, to));

  // Whether each of `one` is reached by one of `other`, and each of `other` reaches one of `one`.
  function reached(metric, one, other) {
    return one.every((a) => other.some((b) => good(metric, a, b)))
      && other.every((b) => one.some((a) => good(metric, a, b)));
  }

  // Whether each of `few` has one of `many` to itself that is as good.
  function outdone(metric, few, many) {
    const left = [...many];
    return few.every((one) => {
      const at = left.findIndex((other) => good(metric, one, other));
      return at >= 0 && left.splice(at, 1).length > 0;
    });
  }

  function verdict({ metric, sides: [one, other] }) {
    if (!other.length) return "only-left";
    if (!one.length) return "only-right";
    if (book.adding.includes(metric) && one.length !== other.length) {
      const more = one.length > other.length;
      const beaten = more ? outdone(metric, other, one) : outdone(metric, one, other);
      return beaten ? (more ? "left" : "right") : "open";
    }
    const [better, worse] = [reached(metric, one, other), reached(metric, other, one)];
    if (better && worse) return "same";
    return better ? "right" : worse ? "left" : "open";
  }

  function cell(edition, list, side, winner) {
    const label = table.dataset[side === "left" ? "sideLeft" : "sideRight"];
    const made = element("td", { role: "cell", "data-label": label });
    if (winner === side) made.className = "better";
    if (!list.length) {
      made.append(element("span", { class: "none" }, table.dataset.nothing));
      return made;
    }
    const shown = new Map(list.map((one) => [`${one.text}\n${one.place}`, one]));
    made.append(element("ul", { class: "plain", lang: edition.lang }, ...[...shown.values()].map((one) =>
      element("li", {},
        element("a", { href: `${table.dataset.root}${edition.key}/index.html${one.anchor && "#" + one.anchor}` }, one.text),
        " ",
        element("small", {}, one.place)))));
    return made;
  }

  function mark(winner) {
    const key = winner.replace(/-(.)/, (_, letter) => letter.toUpperCase());
    return element("td", { role: "cell", class: `sign sign-${winner}`, "data-label": table.dataset.verdict },
      element("span", {}, element("b", { "aria-hidden": "true" }, SHAPES[winner]), ` ${table.dataset[key]}`));
  }

  function show() {
    const [one, other] = [editions.get(left.value), editions.get(right.value)];
    const counts = { left: 0, right: 0, same: 0, open: 0, only: 0 };
    table.hidden = one === other;
    if (one === other) {
      body.replaceChildren();
      count.textContent = count.dataset.same;
      return;
    }
    let before = "";
    body.replaceChildren(...rows(one, other).map((row) => {
      const winner = verdict(row);
      counts[winner.startsWith("only") ? "only" : winner] += 1;
      const head = element("th", { scope: "row", role: "rowheader" }, titles.get(row.metric));
      if (row.metric === before) head.className = "again";
      before = row.metric;
      return element("tr", { role: "row" }, head,
        cell(one, row.sides[0], "left", winner), cell(other, row.sides[1], "right", winner), mark(winner));
    }));
    count.textContent = count.dataset.summary.replace(/\{(\w+)\}/g, (_, key) => counts[key]);
  }

  // --- The pair in the address ---------------------------------------------------------------

  function read() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const keys = [...editions.keys()];
    const known = (key) => (editions.has(key) ? key : null);
    left.value = known(wanted.get("left")) ?? keys[0];
    right.value = known(wanted.get("right")) ?? keys.find((key) => editions.get(key).id !== editions.get(left.value).id) ?? keys[1];
    show();
  }

  function write() {
    const pair = new URLSearchParams({ left: left.value, right: right.value });
    history.replaceState(null, "", `#${pair}`);
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", () => {
    [left.value, right.value] = [right.value, left.value];
    write();
  });
  addEventListener("hashchange", read);
  read();
})();
