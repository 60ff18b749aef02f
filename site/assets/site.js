// What every page can do: open its contents, copy the link of a clause, search from its head.
(function () {
  "use strict";

  // Contents are open beside the text, and closed above it.
  const contents = document.querySelector(".contents");
  if (contents) {
    const beside = window.matchMedia("(min-width: 64rem)");
    const settle = () => { contents.open = beside.matches; };
    settle();
    beside.addEventListener("change", settle);
    contents.querySelector("summary").addEventListener("click", (event) => {
      if (beside.matches) event.preventDefault();
    });
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a") && !beside.matches) contents.open = false;
    });
    followChapters();
  }

  // Some browsers take tables that are laid out as blocks for no tables.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const part of document.querySelectorAll("table.stack, .stack :is(thead, tbody, tr, th, td)")) {
    const head = part.closest("thead") ? "columnheader" : "rowheader";
    part.setAttribute("role", roles[part.tagName] ?? head);
  }

  function followChapters() {
    const links = new Map();
    for (const link of contents.querySelectorAll(".chapters a")) {
      links.set(link.getAttribute("href").slice(1), link);
    }
    const seen = new Set();
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) seen.add(entry.target.id);
        else seen.delete(entry.target.id);
      }
      let first = true;
      for (const [id, link] of links) {
        if (first && seen.has(id)) {
          link.setAttribute("aria-current", "location");
          first = false;
        } else {
          link.removeAttribute("aria-current");
        }
      }
    }, { rootMargin: "0px 0px -60% 0px" });
    for (const id of links.keys()) {
      const chapter = document.getElementById(id);
      if (chapter) watcher.observe(chapter);
    }
  }

  // A § is a plain link; where the clipboard can be written it is copied as well.
  const said = document.getElementById("said");
  for (const cite of document.querySelectorAll(".chapter :is(h3, h4) > a")) {
    const title = cite.parentElement.textContent.replace("§", "").trim();
    cite.setAttribute("aria-label", `${said.dataset.cite}${title}`);
  }
  document.addEventListener("click", (event) => {
    const cite = event.target.closest(".chapter :is(h3, h4) > a");
    if (!cite || !navigator.clipboard) return;
    navigator.clipboard.writeText(cite.href).then(() => {
      cite.classList.add("copied");
      said.textContent = said.dataset.cited;
      window.setTimeout(() => {
        cite.classList.remove("copied");
        said.textContent = "";
      }, 2000);
    }, () => {});
  });

  // The state of a search lives after the #, which works from a folder as well as from a server.
  for (const form of document.querySelectorAll("form.find.small")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const words = form.elements.q.value.trim();
      const state = words ? "#" + new URLSearchParams({ q: words }) : "";
      window.location.href = form.getAttribute("action") + state;
    });
  }

  document.addEventListener("keydown", (event) => {
    const field = document.getElementById("q");
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
    }
  });
})();
