// The form of the index: what is typed and chosen is found at once, and stands in the address.
(function (search) {
  "use strict";

  const { finding, listing, showing } = search;

  const SHOWN = 20;
  const SCREEN = 6;
  // Milliseconds for which a search holds up a stroke, and the page between strokes.
  const STROKE = 2;
  const BETWEEN = 5;
  const { facets } = listing;
  const form = document.getElementById("find");
  const field = form.elements.q;
  const reset = form.querySelector("button[type=reset]");
  const count = document.getElementById("count");
  const results = document.getElementById("results");
  const hits = document.getElementById("hits");
  const list = document.getElementById("list");

  const chosen = () => Object.fromEntries(
    [["q", field.value.trim()], ...facets.map((facet) => [facet.name, facet.value])]
      .filter(([, value]) => value),
  );

  function say(clauses, commitments) {
    const text = commitments === 0 ? count.dataset.nothing
      : clauses === null ? count.dataset.listed : count.dataset.found;
    count.textContent = text.replace("{clauses}", clauses).replace("{commitments}", commitments);
  }

  function slice(length) {
    const end = performance.now() + length;
    return () => performance.now() > end;
  }

  // --- Finding -----------------------------------------------------------------------------

  let going = null;

  function update() {
    const state = chosen();
    const left = listing.choose();
    window.clearTimeout(going);
    reset.hidden = Object.keys(state).length === 0;
    results.hidden = !state.q;
    list.hidden = Boolean(state.q);
    if (state.q) {
      const searched = finding.begin(state.q, ({ id }) => left.has(id));
      goOn(searched, new showing.Results(searched), STROKE);
    } else {
      hits.replaceChildren();
      hits.removeAttribute("aria-busy");
      say(null, left.size);
    }
  }

  // Finds for a while, shows a screen of it, and goes on when the page has had its turn.
  function goOn(searched, shown, length) {
    searched.run(slice(length));
    shown.show(Math.min(SHOWN, shown.shown + SCREEN));
    if (searched.done) say(searched.clauses, searched.commitments);
    const all = searched.done && shown.shown >= Math.min(SHOWN, searched.results);
    hits.setAttribute("aria-busy", !all);
    if (!all) going = window.setTimeout(goOn, 0, searched, shown, BETWEEN);
  }

  const whenIdle = window.requestIdleCallback ?? ((then) => window.setTimeout(then, 50));

  function prepare() {
    if (!finding.prepare(slice(BETWEEN))) whenIdle(prepare);
  }

  // A search that nobody sees: the first stroke would wait for its code to be compiled and for the
  // fonts of results.
  function rehearse() {
    if (!results.hidden || !finding.sample) return;
    const searched = finding.begin(finding.sample, () => true);
    results.classList.add("unseen");
    results.hidden = false;
    searched.run(slice(BETWEEN));
    new showing.Results(searched).show(SCREEN);
    results.getBoundingClientRect();
    hits.replaceChildren();
    results.hidden = true;
    results.classList.remove("unseen");
  }

  // --- State -------------------------------------------------------------------------------

  // What is typed is put down when the typing pauses: a browser takes its time over an address.
  const PAUSE = 200;
  let pausing = null;

  function rememberSoon() {
    window.clearTimeout(pausing);
    pausing = window.setTimeout(remember, PAUSE);
  }

  function remember() {
    window.clearTimeout(pausing);
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

  form.addEventListener("input", () => { update(); rememberSoon(); });
  form.addEventListener("change", remember);
  hits.addEventListener("click", remember);
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
  window.setTimeout(rehearse, 0);
  whenIdle(prepare);
})(globalThis.pledgebookSearch);
