// @ts-check
import { noteTime } from './clock.js';

/** One request and its answer, or its problem. */

const PATIENCE_MILLIS = 15_000;

/** Tells `unauthenticated` when an answer says that nobody is signed in. */
export const http = new EventTarget();

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
 * @template [T=any]
 * @typedef {{ status: number, data: T, etag: string | undefined }} Answer `data` is missing where there is no body, as
 *   with 204 and 304
 */

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
