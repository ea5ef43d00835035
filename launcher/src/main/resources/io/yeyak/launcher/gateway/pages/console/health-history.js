// @ts-check

/** @typedef {{ from: number, to: number, status: string }} Span */

const KEPT_MILLIS = 3_600_000;

/**
 * How each part was since this page began to look, an hour at the most: the platform answers how it is, and does not
 * keep how it was.
 */
class HealthHistory {
  /** @type {Map<string, Span[]>} */
  #spans = new Map();

  /**
   * Takes in how all parts are at a moment.
   *
   * @param {{ asOf: string, parts: { name: string, status: string }[] }} health
   */
  note({ asOf, parts }) {
    const at = Date.parse(asOf);
    for (const { name, status } of parts) {
      const spans = this.#spans.get(name) ?? [];
      this.#spans.set(name, next(spans, status, at).filter((span) => span.to > at - KEPT_MILLIS));
    }
  }

  /**
   * @param {string} name of a part
   * @returns {Span[]}
   */
  of(name) {
    return this.#spans.get(name) ?? [];
  }

  /** @returns {import('./charts/state-bands.js').Band[]} */
  bands() {
    return [...this.#spans].map(([name, spans]) => ({ name, spans }));
  }
}

/**
 * @param {Span[]} spans
 * @param {string} status
 * @param {number} at
 * @returns {Span[]}
 */
function next(spans, status, at) {
  const last = spans.at(-1);
  if (last === undefined) {
    return [{ from: at, to: at + 1, status }];
  }
  const grown = [...spans.slice(0, -1), { ...last, to: Math.max(last.to, at) }];
  return last.status === status ? grown : [...grown, { from: at, to: at + 1, status }];
}

/** It goes on while other screens are looked at. */
export const healthHistory = new HealthHistory();
