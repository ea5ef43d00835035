// @ts-check

/**
 * The server's clock. The reader's own one may be wrong, and may be set while the page is open; so this one is counted
 * on from the best reading there was.
 */

/**
 * @typedef {object} Reading
 * @property {number} offset what the server's clock was ahead of `performance.now()`, in ms
 * @property {number} doubt how far that may be off, in ms
 */

/** @type {Reading | undefined} */
let best;

/**
 * Now, by the server, in ms since 1970; by the reader's clock as long as the server has said nothing.
 *
 * @returns {number}
 */
export function serverNow() {
  return best === undefined ? Date.now() : best.offset + performance.now();
}

/**
 * Notes what time it was in an answer.
 *
 * @param {number} told the server's time in ms since 1970
 * @param {number} coarseness how much later than told it may have been, in ms
 * @param {number} askedAt when it was asked, by `performance.now()`
 * @param {number} [answeredAt] when the answer came
 */
export function noteTime(told, coarseness, askedAt, answeredAt = performance.now()) {
  if (!Number.isFinite(told)) {
    return;
  }
  const doubt = (answeredAt - askedAt + coarseness) / 2;
  const reading = { offset: told + coarseness / 2 - (askedAt + answeredAt) / 2, doubt };
  if (best === undefined || doubt <= best.doubt || contradicts(reading, best)) {
    best = reading;
  }
}

/**
 * Two readings that cannot both be right: the computer slept, and its count stood still.
 *
 * @param {Reading} one
 * @param {Reading} other
 */
function contradicts(one, other) {
  return Math.abs(one.offset - other.offset) > one.doubt + other.doubt;
}
