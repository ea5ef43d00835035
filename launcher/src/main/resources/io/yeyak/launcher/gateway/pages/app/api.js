// @ts-check

/** The way to the server: questions and answers, again where that helps, and what time it is there. */

const BASE = '/api/v1';
const TRIES = 5;
const FIRST_PAUSE_MILLIS = 300;
const LONGEST_PAUSE_MILLIS = 3000;
const LONGEST_ASKED_PAUSE_MILLIS = 15_000;
const PATIENCE_MILLIS = 15_000;
// After that, people have to know that it does not work.
const TRY_FOR_MILLIS = 20_000;

/** Tells `unauthenticated` when an answer says that nobody is signed in. */
export const http = new EventTarget();

/**
 * @template [T=any]
 * @typedef {{ status: number, data: T, etag: string | undefined }} Answer `data` is missing where there is no body, as
 *   with 204 and 304
 */

/**
 * @typedef {object} Reading of the server's clock
 * @property {number} offset what the server's clock was ahead of `performance.now()`, in ms
 * @property {number} doubt how far that may be off, in ms
 */

/**
 * The best reading there was, from which time is counted on: the reader's own clock may be wrong, and may be set while
 * the page is open.
 *
 * @type {Reading | undefined}
 */
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

/** A refusal, as RFC 9457 has it; with status 0 and code `network` when there was no answer. */
export class ApiProblem extends Error {
  /**
   * @param {{ status: number, code: string, title?: string, detail?: string, requestId?: string,
   *   retryAfter?: number }} problem `retryAfter` in seconds
   */
  constructor({ status, code, title = '', detail = '', requestId = '', retryAfter = 0 }) {
    super(`${status} ${code}: ${detail || title}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may have another answer in a moment. */
  get isPassing() {
    return [0, 429, 503].includes(this.status) || this.code === 'idempotency-key-in-use';
  }
}

/**
 * One request to this origin, with no second try.
 *
 * @param {string} url
 * @param {{ method?: string, headers?: Record<string, string>, body?: unknown, signal?: AbortSignal,
 *   patience?: number }} [options] `patience` in ms
 * @returns {Promise<Answer>}
 * @throws {ApiProblem} for everything but an answer
 */
export async function request(url, { method = 'GET', headers = {}, body, signal, patience = PATIENCE_MILLIS } = {}) {
  const all = { Accept: 'application/json', ...headers };
  const askedAt = performance.now();
  const { response, text } = await exchange(url, signal, patience, {
    method,
    headers: body === undefined ? all : { ...all, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    credentials: 'same-origin',
  });
  noteTime(Date.parse(response.headers.get('Date') ?? ''), 1000, askedAt);
  if (!response.ok && response.status !== 304) {
    throw problem(response, text);
  }
  const etag = response.headers.get('ETag') ?? undefined;
  return { status: response.status, data: text === '' ? undefined : parsed(text), etag };
}

/**
 * @param {string} url
 * @param {AbortSignal | undefined} signal
 * @param {number} patience
 * @param {RequestInit} init
 */
async function exchange(url, signal, patience, init) {
  signal?.throwIfAborted();
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patience);
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { ...init, signal: limit.signal });
    return { response, text: await response.text() };
  } catch {
    signal?.throwIfAborted();
    throw unanswered();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever answered, a proxy maybe, was not the API.
    throw unanswered();
  }
}

function unanswered() {
  return new ApiProblem({ status: 0, code: 'network' });
}

/**
 * @param {Response} response
 * @param {string} text
 */
function problem(response, text) {
  if (response.status === 401) {
    http.dispatchEvent(new Event('unauthenticated'));
  }
  const { code, title, detail, instance } = fields(text);
  return new ApiProblem({
    status: response.status,
    code: code ?? 'internal',
    title,
    detail,
    requestId: instance ?? response.headers.get('X-Request-Id') ?? '',
    retryAfter: Number(response.headers.get('Retry-After')) || 0,
  });
}

/**
 * @param {string} text
 * @returns {{ code?: string, title?: string, detail?: string, instance?: string }}
 */
function fields(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

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
  return noted(persist(() => request(BASE + path, { headers, signal }), signal));
}

/** @type {Set<Promise<unknown>>} What is being read. */
const reads = new Set();

/**
 * @template T
 * @param {Promise<T>} reading
 */
function noted(reading) {
  reads.add(reading);
  const over = () => reads.delete(reading);
  reading.then(over, over);
  return reading;
}

/**
 * Resolves when what is being read now has come, or after a while without it.
 *
 * @param {number} millis how long it waits at most
 */
export async function readToTheEnd(millis) {
  await Promise.race([Promise.allSettled(reads), new Promise((resolve) => setTimeout(resolve, millis))]);
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
  const begun = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (failure) {
      const isOver = tries === TRIES || performance.now() - begun > TRY_FOR_MILLIS;
      if (!(failure instanceof ApiProblem) || !failure.isPassing || isOver) {
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
  const planned = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** (tries - 1));
  const asked = Math.min(LONGEST_ASKED_PAUSE_MILLIS, retryAfter * 1000);
  // Not all at the same moment when all were sent away at the same moment.
  const millis = Math.max(planned, asked) * (1 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, millis));
}
