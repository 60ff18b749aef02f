// Working time: W(t), the seconds for which a calendar was open up to an instant, and its inverse.
// Elapsed time is a difference of two W, a due instant the inverse of W at a sum. As clock/working.py.
(function (sla) {
  "use strict";

  const { DAY, instant, wall } = sla.walls;
  const { Opening, Unpublished, SPILL, merge } = sla.opening;

  // A calendar is not open for so long within a hundred years.
  class NeverReached extends Error {}

  const STEP = 366; // days by which the table grows at first
  const FARTHEST = 100 * 366; // days within which a sum must be reached

  // W counts from an origin of its own: only differences have a meaning. The table of windows grows
  // as it is asked.
  class Clock {
    #first = 0; // days that the table covers
    #last = 0;
    #low = 0; // and the instants for which it is whole
    #high = 0;
    #spans = [];
    #sums = [0]; // W at the start of each window, and after the last

    constructor(opening) {
      this.opening = opening;
      this.horizon = opening.horizon;
    }

    // Throws Unpublished past the known days.
    worked(at) {
      if (this.horizon !== null && at > this.horizon) throw new Unpublished();
      this.#cover(at);
      const place = countUntil(this.#spans.length, (index) => this.#spans[index][0] > at) - 1;
      if (place < 0) return this.#sums[0];
      const [start, end] = this.#spans[place];
      return this.#sums[place] + Math.min(at, end) - start;
    }

    // The earliest instant from `since` on at which W reaches `sum`. Throws Unpublished where that
    // lies past the known days, NeverReached where it lies past all sense.
    reach(sum, since) {
      if (this.worked(since) >= sum) return since;
      this.#growTo(sum, wall(since, this.opening.zone)[0] + FARTHEST);
      const place = countUntil(this.#sums.length, (index) => this.#sums[index] >= sum) - 1;
      const reached = this.#spans[place][0] + sum - this.#sums[place];
      if (this.horizon !== null && reached > this.horizon) throw new Unpublished();
      // The table may go further than the search has to: what it gives must not hang on that.
      if (reached - since > FARTHEST * DAY) throw new NeverReached();
      return reached;
    }

    #growTo(sum, farthest) {
      for (let step = STEP; this.#sums[this.#sums.length - 1] < sum; step *= 2) {
        if (this.#last > farthest) throw new NeverReached();
        if (this.opening.knownTo !== null && this.#last > this.opening.knownTo) throw new Unpublished();
        this.#extend(this.#last + step);
      }
    }

    // Lets the table reach over an instant.
    #cover(at) {
      if (this.#low <= at && at < this.#high) return;
      const number = wall(at, this.opening.zone)[0];
      if (this.#first === this.#last) this.#first = this.#last = number - SPILL;
      if (number - SPILL < this.#first) this.#extendDown(number - STEP);
      if (number >= this.#last) this.#extend(number + STEP);
    }

    // Adds days at the end, as far as they are known.
    #extend(last) {
      const known = this.opening.knownTo;
      const stop = known === null ? last : Math.min(last, known + 1);
      if (stop <= this.#last) return;
      const more = this.opening.spans(this.#last, stop);
      this.#last = stop;
      this.#set(merge([...this.#spans, ...more]), this.#sums[0]);
    }

    // Adds days in front; the sums of those that were there stay as they are.
    #extendDown(first) {
      const whole = merge([...this.opening.spans(first, this.#first), ...this.#spans]);
      this.#first = first;
      const added = length(whole) - length(this.#spans);
      this.#set(whole, this.#sums[0] - added);
    }

    #set(spans, origin) {
      this.#spans = spans;
      this.#sums = [origin];
      for (const [start, end] of spans) {
        this.#sums.push(this.#sums[this.#sums.length - 1] + end - start);
      }
      this.#low = instant(this.#first + SPILL, 0, this.opening.zone);
      this.#high = instant(this.#last, 0, this.opening.zone);
    }
  }

  // How many of the first `count` indexes come before the one from which on `holds` is true.
  function countUntil(count, holds) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  const length = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

  // The clock of every calendar of `sla.json`, as a Map by name.
  function clocks(calendars) {
    const found = new Map();
    const opening = (name) => {
      if (!found.has(name)) {
        const base = calendars[name].except ?? null;
        found.set(name, new Opening(calendars[name], base === null ? null : opening(base)));
      }
      return found.get(name);
    };
    return new Map(Object.keys(calendars).map((name) => [name, new Clock(opening(name))]));
  }

  sla.working = Object.freeze({ Clock, NeverReached, FARTHEST, clocks });
})(globalThis.pledgebookSla ??= {});
