/* Loads the page again when the book has changed. Served by the preview alone, never published.
   A hidden page lets go of its connection: a browser has few of them for one server. */
"use strict";

(() => {
  const shown = document.currentScript.dataset.edition;
  let events = null;

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource("/_preview/events");
    events.addEventListener("edition", (event) => {
      if (event.data !== shown) location.reload();
    });
  }

  function leave() {
    if (events) events.close();
    events = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
