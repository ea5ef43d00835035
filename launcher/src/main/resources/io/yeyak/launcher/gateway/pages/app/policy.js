// @ts-check
import { seconds } from './spans.js';

/** How much a cancellation gives back, by the policy, as the reservation desk reckons it. */

/** @typedef {{ beforeStart: string, refundPercent: number }} RefundTier */
/** @typedef {import('./language.js').Money} Money */

/**
 * @typedef {object} Step
 * @property {number} percent
 * @property {number} until up to and with this moment, in ms since 1970
 */

/**
 * The policy as steps in time, the first one first; the last one ends when the show starts.
 *
 * @param {RefundTier[]} policy
 * @param {string} startsAt
 * @returns {Step[]}
 */
export function steps(policy, startsAt) {
  const start = Date.parse(startsAt);
  const tiers = policy
    .map(({ beforeStart, refundPercent }) => ({ percent: refundPercent, until: start - seconds(beforeStart) * 1000 }))
    .sort((one, other) => one.until - other.until);
  return tiers.at(-1)?.until === start ? tiers : [...tiers, { percent: 0, until: start }];
}

/**
 * The step that counts now; undefined once the show has started.
 *
 * @param {Step[]} all
 * @param {number} now in ms since 1970
 */
export function stepAt(all, now) {
  return all.find(({ until }) => now <= until);
}

/**
 * A part of an amount, in whole minor units, what is left over staying with the seller.
 *
 * @param {Money} amount
 * @param {number} percent
 * @returns {Money}
 */
export function share({ amountMinor, currency }, percent) {
  return { amountMinor: Math.floor((amountMinor * percent) / 100), currency };
}
