// @ts-check
import { html } from 'lit';
import { serverNow } from '../app/clock.js';
import { duration } from '../app/format.js';
import { icon } from '../app/icon.js';
import { t } from '../app/words.js';

/** Whether there are tickets, as a word and a number. What the lists say is a hint; only the ticket office decides. */

/** @typedef {'left' | 'last' | 'held' | 'sold-out' | 'opens' | 'ended' | 'paused' | 'cancelled'} Kind */
/** @typedef {{ kind: Kind, count?: number, at?: number }} Availability `at` in ms since 1970 */

/** @type {Record<Kind, { icon: import('../app/icon.js').IconName, tone: import('../app/state.js').Tone }>} */
const LOOKS = {
  left: { icon: 'check', tone: 'good' },
  last: { icon: 'warning', tone: 'waiting' },
  held: { icon: 'hourglass', tone: 'waiting' },
  'sold-out': { icon: 'stop', tone: 'bad' },
  opens: { icon: 'clock', tone: 'active' },
  ended: { icon: 'cross', tone: 'neutral' },
  paused: { icon: 'pause', tone: 'waiting' },
  cancelled: { icon: 'cross', tone: 'bad' },
};

const LAST_SHARE = 0.05;
const LAST_COUNT = 10;

/** @type {readonly Kind[]} What tells most of a show that has several types: the first one that there is. */
const TELLING = ['left', 'last', 'opens', 'held', 'sold-out', 'ended'];

/**
 * @param {any} show as the contract has it
 * @param {any} type one of its ticket types
 * @param {number} [now] in ms since 1970
 * @returns {Availability}
 */
export function ofType(show, type, now = serverNow()) {
  if (show.status === 'CANCELLED' || show.status === 'PAUSED') {
    return { kind: show.status === 'PAUSED' ? 'paused' : 'cancelled' };
  }
  if (show.status !== 'ON_SALE' || now >= Date.parse(type.saleEndsAt)) {
    return { kind: 'ended' };
  }
  const opens = Date.parse(type.saleStartsAt);
  if (now < opens) {
    return { kind: 'opens', at: opens };
  }
  if (type.available > 0) {
    return left(type.available, type.capacity);
  }
  return type.held > 0 ? { kind: 'held', count: type.held } : { kind: 'sold-out' };
}

/**
 * @param {any} show as the contract has it
 * @param {number} [now] in ms since 1970
 * @returns {Availability}
 */
export function ofShow(show, now = serverNow()) {
  /** @type {Availability[]} */
  const all = show.ticketTypes.map((/** @type {any} */ type) => ofType(show, type, now));
  const telling = TELLING.find((kind) => all.some((one) => one.kind === kind));
  const same = all.filter((one) => one.kind === telling);
  switch (telling) {
    case 'left':
    case 'last':
      return left(available(show), sum(show.ticketTypes.map((/** @type {any} */ type) => type.capacity)));
    case 'opens':
      return { kind: 'opens', at: Math.min(...same.map(({ at }) => at ?? Infinity)) };
    case 'held':
      return { kind: 'held', count: sum(same.map(({ count }) => count ?? 0)) };
    default:
      return same[0] ?? all[0];
  }
}

/**
 * How many can be reserved.
 *
 * @param {any} show as the contract has it
 */
export function available(show) {
  return sum(show.ticketTypes.map((/** @type {any} */ type) => type.available));
}

/**
 * @param {Availability} availability
 * @param {{ isFresh?: boolean }} [options] whether it has just changed
 */
export function availabilityChip({ kind, count, at }, { isFresh = false } = {}) {
  const { icon: shape, tone } = LOOKS[kind];
  const time = at === undefined ? '' : duration((at - serverNow()) / 1000);
  return html`<span class="state number ${tone} ${isFresh ? 'changed' : ''}"
    >${icon(shape)}<span>${t(`available.${kind}`, { count, time })}</span></span
  >`;
}

/**
 * @param {number} count
 * @param {number} capacity
 * @returns {Availability}
 */
function left(count, capacity) {
  return { kind: count <= Math.max(LAST_COUNT, capacity * LAST_SHARE) ? 'last' : 'left', count };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
