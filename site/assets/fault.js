// A fault, now: absolute deadlines of the chosen case, in the zone of the commitment, from the terms
// in the page. The zone of the reader's computer is never used.
(function (sla) {
  "use strict";

  const form = document.getElementById("deadlines");
  if (!form) return;
  const data = JSON.parse(document.getElementById("sla").textContent);
  const terms = new Map(data.terms.map((term) => [term.id, term]));
  const clocks = sla.clocks(data.calendars);
  const zone = sla.zone(form.dataset.zone);
  const weekdays = form.dataset.weekdays.split(" ");
  const dues = document.getElementById("dues");
  const periods = document.getElementById("periods");
  const excluded = periods?.dataset.excluded !== undefined;
  const began = document.getElementById("began");
  const by = document.getElementById("by").content;
  for (const line of dues.querySelectorAll("[data-term]")) {
    const shown = by.cloneNode(true);
    const word = shown.querySelector("[data-aim]");
    if (line.dataset.aim !== undefined) word.textContent = word.dataset.aim;
    line.querySelector("b").after(shown);
  }
  const THURSDAY = 3; // 1970-01-01, where Monday is 0
  let typed = false;

  const two = (number) => String(number).padStart(2, "0");
  const now = () => Math.floor(Date.now() / 1000);

  function parts(at) {
    const [day, second] = sla.walls.wall(at, zone);
    const hours = Math.floor(second / 3600);
    const minutes = Math.floor((second % 3600) / 60);
    return { day, date: sla.walls.date(day), clock: `${two(hours)}:${two(minutes)}` };
  }

  // What was typed, as an instant; null for what is no time.
  function start() {
    const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(began.value);
    if (!found) return null;
    return sla.walls.instant(sla.walls.day(found[1]), sla.walls.ofDay(found[2]), zone);
  }

  // The periods of the letter, as far as the reader has said on which days they begin.
  const runs = new Map();

  function showPeriods(from) {
    runs.clear();
    if (!periods) return;
    for (const line of periods.querySelectorAll("[data-period]")) {
      const given = periods.querySelector(`input[data-event="${line.dataset.event}"]`).value;
      const ran = given ? sla.running.period(line.dataset, sla.walls.day(given), excluded) : null;
      const state = line.querySelector(".state");
      state.textContent = "";
      if (ran === null || from === null) continue;
      const { holds, word } = sla.running.at(ran, parts(from).day);
      runs.set(line.dataset.period, holds);
      state.textContent = periods.dataset[word]
        .replace("{first}", sla.walls.date(ran.first))
        .replace("{last}", ran.last === null ? "" : sla.walls.date(ran.last));
      state.classList.toggle("over", !holds);
    }
  }

  // Whether a promise does not hold: all its periods are known, and none of them runs.
  function outside(line) {
    const names = line.closest("[data-during]")?.dataset.during.split(" ") ?? [];
    return names.length > 0 && names.every((name) => runs.get(name) === false);
  }

  // The last day for claiming what follows a miss; working days are those after that of the miss.
  function lastDay(unit, amount, missed) {
    const clock = clocks.get(/^(civil|working)_day$/.test(unit) ? form.dataset.working : "always");
    if (unit === "working_day") {
      const next = sla.walls.instant(parts(missed).day + 1, 0, clock.opening.zone);
      const last = sla.addWorkingDays(next, amount - 1, clock.opening);
      return sla.walls.date(sla.walls.wall(last, clock.opening.zone)[0]);
    }
    const last = sla.limit({ unit, amount }, missed, clock);
    return parts(unit === "civil_day" ? last - 1 : last).date;
  }

  function showClaims(line, due) {
    for (const claim of line.querySelectorAll("[data-claim]")) {
      const [unit, amount] = claim.dataset.claim.split(":");
      claim.textContent = known(
        () => form.dataset.claim.replace("{last}", lastDay(unit, Number(amount), due)),
      );
    }
  }

  // What `count` gives; that nobody can know it, where that is so.
  function known(count) {
    try {
      return count();
    } catch (error) {
      if (!(error instanceof sla.Unpublished || error instanceof sla.NeverReached)) throw error;
      return form.dataset.unknown;
    }
  }

  // Words for less than a day and for more stand apart by a bar.
  function apart(seconds, words) {
    const minutes = Math.round(seconds / 60);
    return words.split("|")[minutes < 1440 ? 0 : 1]
      .replace("{days}", Math.floor(minutes / 1440))
      .replace("{hours}", Math.floor(minutes / 60) % 24)
      .replace("{minutes}", minutes % 60);
  }

  function show(line, from) {
    const time = line.querySelector("time");
    const left = line.querySelector(".left");
    const term = terms.get(line.dataset.term);
    left.textContent = "";
    time.removeAttribute("datetime");
    time.textContent = "—";
    for (const claim of line.querySelectorAll("[data-claim]")) claim.textContent = "";
    line.classList.remove("over");
    if (from === null) return;
    if (outside(line)) {
      left.textContent = form.dataset.outside;
      return;
    }
    left.textContent = known(() => {
      const due = sla.limit(term.budget, from, clocks.get(term.clock));
      const { day, date, clock } = parts(due);
      const away = due - now();
      time.dateTime = sla.instants.text(due);
      time.textContent = `${date} ${weekdays[(((day + THURSDAY) % 7) + 7) % 7]} ${clock}`;
      line.classList.toggle("over", away < 0);
      showClaims(line, due);
      return apart(Math.abs(away), away < 0 ? form.dataset.over : form.dataset.left);
    });
  }

  function update() {
    if (!typed) {
      const { date, clock } = parts(now());
      began.value = `${date}T${clock}`;
    }
    const from = typed ? start() : now();
    showPeriods(from);
    const chosen = form.elements.namedItem("case").value;
    for (const one of form.querySelectorAll("[data-case]")) {
      one.hidden = one.dataset.case !== chosen;
      if (!one.hidden) for (const line of one.querySelectorAll("[data-term]")) show(line, from);
    }
  }

  // What the reader asks for is read out; the passing of time is not.
  function answer() {
    dues.setAttribute("aria-live", "polite");
    update();
  }

  function tick() {
    dues.setAttribute("aria-live", "off");
    if (!typed) update();
  }

  began.addEventListener("input", () => { typed = true; answer(); });
  form.addEventListener("change", answer);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("at-once").addEventListener("click", () => { typed = false; answer(); });
  window.setInterval(tick, 30000);
  update();
})(globalThis.pledgebookSla);
