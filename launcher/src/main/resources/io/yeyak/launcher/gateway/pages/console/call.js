// @ts-check
import { patch, post } from '../app/api.js';

/**
 * @typedef {object} Call something that the API is asked to do
 * @property {'POST' | 'PATCH'} method
 * @property {string} path below the API's base
 * @property {unknown} [body]
 * @property {string} [idempotencyKey]
 */

/**
 * @param {Call} call
 * @returns {Promise<import('../app/api.js').Answer>}
 */
export function send({ method, path, body, idempotencyKey }) {
  return method === 'PATCH' ? patch(path, body) : post(path, body, { idempotencyKey });
}

/**
 * The same for a shell, with a token of one's own in `$TOKEN`.
 *
 * @param {Call} call
 * @returns {string}
 */
export function curl({ method, path, body, idempotencyKey }) {
  const key = idempotencyKey === undefined ? [] : ['-H', quoted(`Idempotency-Key: ${idempotencyKey}`)];
  const json = body === undefined ? [] : ['-H', quoted('Content-Type: application/json'), '-d', quoted(text(body))];
  const url = quoted(`${location.origin}/api/v1${path}`);
  return ['curl', '-X', method, url, '-H', '"Authorization: Bearer $TOKEN"', ...key, ...json].join(' ');
}

/** @param {unknown} body */
function text(body) {
  return JSON.stringify(body);
}

/** @param {string} argument */
function quoted(argument) {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
