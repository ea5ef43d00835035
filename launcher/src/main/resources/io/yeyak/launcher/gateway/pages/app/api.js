// @ts-check
import { ApiProblem, request } from './http.js';

/** The way to the API; the contract says what can be asked. */

export { ApiProblem };

/** @typedef {import('./http.js').Answer} Answer */

const BASE = '/api/v1';
const TRIES = 5;
const FIRST_PAUSE_MILLIS = 300;
const LONGEST_PAUSE_MILLIS = 3000;
const PATIENCE_MILLIS = 15_000;

/**
 * Reads. Tried again while a part is away.
 *
 * @param {string} path below the API's base, with its query
 * @param {{ etag?: string, signal?: AbortSignal }} [options] `etag` of the copy at hand; the status is 304 when that is
 *   still right
 * @returns {Promise<Answer>}
 */
export function get(path, { etag, signal } = {}) {
  /** @type {Record<string, string>} */
  const headers = etag === undefined ? {} : { 'If-None-Match': etag };
  return persist(() => request(BASE + path, { headers, signal }), signal);
}

/**
 * Asks for something to be done. Tried again only with a key, which makes that harmless.
 *
 * @param {string} path below the API's base
 * @param {unknown} [body] none where the contract has none
 * @param {{ idempotencyKey?: string, wait?: number, signal?: AbortSignal }} [options] `wait`: how many seconds the
 *   answer may wait for a decision
 * @returns {Promise<Answer>}
 */
export function post(path, body, { idempotencyKey, wait, signal } = {}) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (idempotencyKey !== undefined) {
    headers['Idempotency-Key'] = idempotencyKey;
  }
  if (wait !== undefined) {
    headers.Prefer = `wait=${wait}`;
  }
  const patience = PATIENCE_MILLIS + (wait ?? 0) * 1000;
  const send = () => request(BASE + path, { method: 'POST', headers, body, signal, patience });
  return idempotencyKey === undefined ? send() : persist(send, signal);
}

/**
 * Changes something. Never tried again by itself.
 *
 * @param {string} path below the API's base
 * @param {unknown} body
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Answer>}
 */
export function patch(path, body, { signal } = {}) {
  return request(BASE + path, { method: 'PATCH', body, signal });
}

/**
 * A key for something to be done once. Keep it until there is an answer.
 *
 * @returns {string}
 */
export function newKey() {
  // randomUUID() exists only where the page came encrypted or from this machine.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {() => Promise<Answer>} send
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>}
 */
async function persist(send, signal) {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || !failure.isPassing || tries === TRIES) {
        throw failure;
      }
      await pause(tries, failure.retryAfter);
    }
    signal?.throwIfAborted();
  }
}

/**
 * @param {number} tries how many there were
 * @param {number} retryAfter in seconds
 * @returns {Promise<void>}
 */
function pause(tries, retryAfter) {
  const planned = Math.max(FIRST_PAUSE_MILLIS * 2 ** (tries - 1), retryAfter * 1000);
  // Not all at the same moment when all were sent away at the same moment.
  const millis = Math.min(LONGEST_PAUSE_MILLIS, planned) * (1 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, millis));
}
