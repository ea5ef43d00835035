// @ts-check
import { html } from 'lit-html';
import { icon } from '../app/element.js';
import { knows, t } from '../app/language.js';

/** @typedef {'good' | 'active' | 'waiting' | 'bad' | 'attention' | 'neutral'} Tone */

/** @type {Record<string, Record<string, Tone>>} */
const TONES = {
  show: { DRAFT: 'neutral', ON_SALE: 'good', PAUSED: 'waiting', CLOSED: 'neutral', CANCELLED: 'bad' },
  refund: { REQUESTED: 'waiting', SENT: 'active', SUCCEEDED: 'good', FAILED: 'bad', NEEDS_ATTENTION: 'attention' },
  job: { RUNNING: 'active', DONE: 'good', CANCELLED: 'neutral' },
  outcome: { WAITING: 'waiting', DONE: 'good', FAILED: 'bad', SKIPPED: 'neutral' },
  health: { UP: 'good', DEGRADED: 'attention', DOWN: 'bad', UNKNOWN: 'neutral' },
  breaker: { CLOSED: 'good', HALF_OPEN: 'waiting', OPEN: 'bad' },
  parked: { FAILED: 'bad', BEHIND: 'waiting', NOT_UNDERSTOOD: 'attention', UNDECODABLE: 'bad', TOO_OLD: 'neutral' },
  replay: {
    HANDLED: 'good',
    DUPLICATE: 'neutral',
    SKIPPED: 'neutral',
    PARKED: 'bad',
    READABLE: 'good',
    UNREADABLE: 'bad',
  },
  approval: { APPROVED: 'good', DENIED: 'bad', WITHOUT_TICKETS: 'attention', ELSEWHERE: 'neutral' },
  attention: { DONE: 'good' },
  due: { ESCALATED: 'attention', OVERDUE: 'bad', URGENT: 'attention' },
  payment: {
    ACTION_REQUIRED: 'waiting',
    DEFERRED: 'waiting',
    UNKNOWN: 'attention',
    AUTHORIZED: 'active',
    DECLINED: 'bad',
    CAPTURING: 'active',
    CAPTURED: 'good',
    CAPTURE_FAILED: 'bad',
  },
};

/** A shape for each tone, so that colour is never alone. */
const SHAPES = /** @type {const} */ ({
  good: 'check',
  active: 'sync',
  waiting: 'clock',
  bad: 'cross',
  attention: 'warning',
  neutral: 'minus',
});

/**
 * A state as one word, a shape and a colour.
 *
 * @param {string} kind what has the state, as above
 * @param {string} state
 */
export function chip(kind, state) {
  const tone = TONES[kind]?.[state] ?? 'neutral';
  const name = word(`console.${kind}.state.${state}`, state);
  return html`<span class="state ${tone}">${icon(SHAPES[tone])}<span>${name}</span></span>`;
}

/**
 * The words of something that the API names; its name where a later release has a new one.
 *
 * @param {string} key
 * @param {string} name
 * @returns {string}
 */
export function word(key, name) {
  return knows(key) ? t(key) : name;
}
