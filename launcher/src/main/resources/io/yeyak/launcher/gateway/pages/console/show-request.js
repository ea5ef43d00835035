// @ts-check
import { fromMajor } from './minor-units.js';
import { isZone, toInstant } from './zoned.js';

/** @typedef {import('./show-draft.js').ShowDraft} ShowDraft */
/** @typedef {import('./show-draft.js').TypeDraft} TypeDraft */
/** @typedef {Record<string, string>} Problems what is wrong, as the key of its words, by the name of the field */

const MOST_TICKETS = 1_000_000;
const MOST_EACH = 1000;

/**
 * What is wrong with a draft. An empty answer means that it can be sent.
 *
 * @param {ShowDraft} draft
 * @returns {Problems}
 */
export function problemsOf(draft) {
  /** @type {[field: string, isWrong: boolean, key: string][]} */
  const checks = [
    ...['titleKo', 'titleEn', 'venueKo', 'venueEn'].map((name) => missing(name, /** @type {any} */ (draft)[name])),
    ['timeZone', !isZone(draft.timeZone), 'time-zone'],
    ['startsAt', moment(draft, draft.startsAt) === undefined, 'time'],
    ['currency', !/^[A-Z]{3}$/.test(draft.currency), 'currency'],
    ['saleStartsAt', moment(draft, draft.saleStartsAt) === undefined, 'time'],
    ['saleEndsAt', moment(draft, draft.saleEndsAt) === undefined, 'time'],
    ['saleEndsAt', draft.saleStartsAt >= draft.saleEndsAt, 'sale-order'],
    ['payMinutes', !isWhole(draft.payMinutes, 1, 100_000), 'minutes'],
    ['approvalHours', draft.approvalMode !== 'AUTO' && !isWhole(draft.approvalHours, 1, 10_000), 'hours'],
    ['autoApproveUpTo', draft.approvalMode === 'RULES' && !isWhole(draft.autoApproveUpTo, 0, MOST_EACH), 'count'],
    ...draft.policy.flatMap(tierChecks),
    ...draft.types.flatMap((type, index) => typeChecks(draft, type, index)),
  ];
  // The first thing that is wrong with a field is what is said of it.
  return Object.fromEntries(checks.filter(([, isWrong]) => isWrong).map(([field, , key]) => [field, key]).reverse());
}

/**
 * What is sent to register it.
 *
 * @param {ShowDraft} draft without problems
 */
export function requestOf(draft) {
  return {
    title: { ko: draft.titleKo.trim(), en: draft.titleEn.trim() },
    venue: { ko: draft.venueKo.trim(), en: draft.venueEn.trim() },
    startsAt: moment(draft, draft.startsAt),
    timeZone: draft.timeZone,
    cancellationPolicy: draft.policy.map(({ hours, percent }) => ({
      beforeStart: `PT${Number(hours)}H`,
      refundPercent: Number(percent),
    })),
    ticketTypes: draft.types.map((type) => typeOf(draft, type)),
  };
}

/**
 * @param {ShowDraft} draft
 * @param {TypeDraft} type
 */
function typeOf(draft, type) {
  return {
    name: { ko: type.nameKo.trim(), en: type.nameEn.trim() },
    price: fromMajor(type.price, draft.currency),
    capacity: Number(type.capacity),
    ...(type.blocked === '' ? {} : { blocked: Number(type.blocked) }),
    saleStartsAt: moment(draft, draft.saleStartsAt),
    saleEndsAt: moment(draft, draft.saleEndsAt),
    maxPerReservation: Number(type.maxPerReservation),
    maxPerCustomer: Number(type.maxPerCustomer),
    payWithin: `PT${Number(draft.payMinutes)}M`,
    approvalMode: draft.approvalMode,
    ...(draft.approvalMode === 'AUTO' ? {} : approvalOf(draft)),
  };
}

/** @param {ShowDraft} draft */
function approvalOf(draft) {
  return {
    ...(draft.approvalMode === 'RULES' ? { autoApproveUpTo: Number(draft.autoApproveUpTo) } : {}),
    approvalWithin: `PT${Number(draft.approvalHours)}H`,
    approvalTimeout: draft.approvalTimeout,
    holdWhilePending: draft.holdWhilePending,
  };
}

/**
 * @param {{ hours: string, percent: string }} tier
 * @param {number} index
 * @returns {[string, boolean, string][]}
 */
function tierChecks({ hours, percent }, index) {
  return [
    [`policy.${index}.hours`, !isWhole(hours, 0, 100_000), 'hours'],
    [`policy.${index}.percent`, !isWhole(percent, 0, 100), 'percent'],
  ];
}

/**
 * @param {ShowDraft} draft
 * @param {TypeDraft} type
 * @param {number} index
 * @returns {[string, boolean, string][]}
 */
function typeChecks({ currency }, type, index) {
  const at = `types.${index}`;
  const isTooMuch = Number(type.blocked) > Number(type.capacity);
  return [
    missing(`${at}.nameKo`, type.nameKo),
    missing(`${at}.nameEn`, type.nameEn),
    [`${at}.price`, fromMajor(type.price, currency) === undefined, 'price'],
    [`${at}.capacity`, !isWhole(type.capacity, 0, MOST_TICKETS), 'count'],
    [`${at}.blocked`, type.blocked !== '' && (!isWhole(type.blocked, 0, MOST_TICKETS) || isTooMuch), 'blocked'],
    [`${at}.maxPerReservation`, !isWhole(type.maxPerReservation, 1, MOST_EACH), 'count'],
    [`${at}.maxPerCustomer`, !isWhole(type.maxPerCustomer, 1, MOST_EACH), 'count'],
  ];
}

/**
 * @param {string} field
 * @param {string} value
 * @returns {[string, boolean, string]}
 */
function missing(field, value) {
  return [field, value.trim() === '', 'missing'];
}

/**
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function isWhole(text, least, most) {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/**
 * @param {ShowDraft} draft
 * @param {string} wall
 */
function moment({ timeZone }, wall) {
  return toInstant(wall, timeZone);
}
