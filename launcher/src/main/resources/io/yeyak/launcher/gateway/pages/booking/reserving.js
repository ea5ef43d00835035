// @ts-check
import { newKey, post } from '../app/api.js';
import { underWay } from '../app/kept.js';

/**
 * Asking for tickets of a show, once however often it is asked: the key is kept until there is an answer, so that a
 * second press, a reload or a lost connection ask for the same reservation again.
 */

/** @typedef {Record<string, number>} Quantities by ticket type */
/** @typedef {{ reservationId: string, state: string, version: number, reason?: string }} Receipt */

// The decision mostly comes within that; whoever waits longer sees it on the page of the reservation.
const WAIT_SECONDS = 4;

/** @param {string} showId */
export function keptQuantities(showId) {
  return /** @type {Quantities | undefined} */ (read(`quantities.${showId}`));
}

/**
 * @param {string} showId
 * @param {Quantities} quantities
 */
export function keepQuantities(showId, quantities) {
  underWay.set(`quantities.${showId}`, JSON.stringify(quantities));
}

/**
 * What was asked for and not answered yet.
 *
 * @param {string} showId
 * @returns {Quantities | undefined}
 */
export function unanswered(showId) {
  return read(`reserve.${showId}`)?.quantities;
}

/**
 * Asks for tickets.
 *
 * @param {string} showId
 * @param {Quantities} quantities
 * @returns {Promise<Receipt>}
 * @throws {import('../app/api.js').ApiProblem} when it was refused, or there was no answer
 */
export async function reserve(showId, quantities) {
  const name = `reserve.${showId}`;
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([ticketTypeId, quantity]) => ({ ticketTypeId, quantity }));
  const idempotencyKey = keyFor(name, quantities);
  try {
    const { data } = await post('/reservations', { showId, lines }, { idempotencyKey, wait: WAIT_SECONDS });
    underWay.remove(name);
    underWay.set(`placed.${data.reservationId}`, String(data.version));
    if (data.state !== 'REJECTED') {
      underWay.remove(`quantities.${showId}`);
    }
    return data;
  } catch (/** @type {any} */ problem) {
    // Whoever signs in again, or whose answer was lost, asks for the same; what was refused is answered.
    if (!problem.isPassing && problem.status !== 401 && problem.status !== 500) {
      underWay.remove(name);
    }
    throw problem;
  }
}

/**
 * The version of a reservation that was placed in this tab: the lists may not know it yet.
 *
 * @param {string} reservationId
 */
export function placedVersion(reservationId) {
  const version = underWay.get(`placed.${reservationId}`);
  return version === undefined ? undefined : Number(version);
}

/**
 * The key of what is under way, if it is the same; a new one otherwise.
 *
 * @param {string} name
 * @param {Quantities} quantities
 * @returns {string}
 */
function keyFor(name, quantities) {
  const kept = read(name);
  const isSame = kept !== undefined && JSON.stringify(kept.quantities) === JSON.stringify(quantities);
  const key = isSame ? kept.key : newKey();
  underWay.set(name, JSON.stringify({ key, quantities }));
  return key;
}

/**
 * @param {string} name
 * @returns {any}
 */
function read(name) {
  try {
    return JSON.parse(underWay.get(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
