// @ts-check
import { newKey } from '../app/api.js';
import { chosen } from '../app/reader.js';
import { seconds } from '../app/spans.js';
import { toMajor } from './minor-units.js';
import { toWall } from './zoned.js';

/**
 * @typedef {object} TypeDraft a ticket type as somebody types it
 * @property {string} nameKo
 * @property {string} nameEn
 * @property {string} price in the currency's major unit
 * @property {string} capacity
 * @property {string} blocked
 * @property {string} maxPerReservation
 * @property {string} maxPerCustomer
 */

/**
 * @typedef {object} ShowDraft a show as somebody types it; times are those of a clock at the venue
 * @property {string} from the id of the show that it was made like; empty where there is none
 * @property {string} key with which it is registered, the same for each try
 * @property {string} titleKo
 * @property {string} titleEn
 * @property {string} venueKo
 * @property {string} venueEn
 * @property {string} startsAt
 * @property {string} timeZone
 * @property {string} currency
 * @property {TypeDraft[]} types
 * @property {{ hours: string, percent: string }[]} policy
 * @property {string} saleStartsAt
 * @property {string} saleEndsAt
 * @property {string} payMinutes
 * @property {string} approvalMode
 * @property {string} autoApproveUpTo
 * @property {string} approvalHours
 * @property {string} approvalTimeout
 * @property {string} holdWhilePending
 */

const KEPT = 'console.show-draft';

/** @returns {ShowDraft} */
export function emptyDraft() {
  return {
    from: '',
    key: newKey(),
    titleKo: '',
    titleEn: '',
    venueKo: '',
    venueEn: '',
    startsAt: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'KRW',
    types: [emptyType()],
    policy: [{ hours: '168', percent: '100' }],
    saleStartsAt: '',
    saleEndsAt: '',
    payMinutes: '10',
    approvalMode: 'AUTO',
    autoApproveUpTo: '2',
    approvalHours: '24',
    approvalTimeout: 'ESCALATE',
    holdWhilePending: 'SOFT',
  };
}

/** @returns {TypeDraft} */
export function emptyType() {
  return {
    nameKo: '',
    nameEn: '',
    price: '',
    capacity: '',
    blocked: '',
    maxPerReservation: '4',
    maxPerCustomer: '8',
  };
}

/**
 * A new show like one that is known, but for its times, which have to be other ones.
 *
 * @param {any} show
 * @returns {ShowDraft}
 */
export function likeShow(show) {
  const [first] = show.ticketTypes;
  return {
    ...emptyDraft(),
    from: show.showId,
    titleKo: show.title.ko,
    titleEn: show.title.en,
    venueKo: show.venue.ko,
    venueEn: show.venue.en,
    timeZone: show.timeZone,
    startsAt: toWall(show.startsAt, show.timeZone),
    currency: first.price.currency,
    types: show.ticketTypes.map(likeType),
    policy: show.cancellationPolicy.map((/** @type {any} */ tier) => ({
      hours: String(seconds(tier.beforeStart) / 3600),
      percent: String(tier.refundPercent),
    })),
    saleStartsAt: toWall(first.saleStartsAt, show.timeZone),
    saleEndsAt: toWall(first.saleEndsAt, show.timeZone),
    payMinutes: String(seconds(first.payWithin) / 60),
    approvalMode: first.approvalMode,
    autoApproveUpTo: String(first.autoApproveUpTo),
    approvalHours: String(seconds(first.approvalWithin) / 3600),
    approvalTimeout: first.approvalTimeout,
    holdWhilePending: first.holdWhilePending,
  };
}

/** What is the same for all ticket types of a show here, though it may be another one for each. */
const TERMS = ['saleStartsAt', 'saleEndsAt', 'payWithin', 'approvalMode', 'autoApproveUpTo', 'approvalWithin'];

/**
 * Whether the ticket types of a show have different terms, of which {@link likeShow} takes the first.
 *
 * @param {any} show
 */
export function hasOtherTerms({ ticketTypes }) {
  const [first, ...others] = ticketTypes;
  return others.some((/** @type {any} */ type) => TERMS.some((term) => type[term] !== first[term]));
}

/**
 * What was typed last and not registered.
 *
 * @returns {ShowDraft | undefined}
 */
export function keptDraft() {
  try {
    const text = chosen.get(KEPT);
    return text === undefined ? undefined : { ...emptyDraft(), ...JSON.parse(text) };
  } catch {
    // Of another release, or by another hand.
    return undefined;
  }
}

/** @param {ShowDraft} draft */
export function keep(draft) {
  chosen.set(KEPT, JSON.stringify(draft));
}

export function forget() {
  chosen.remove(KEPT);
}

/**
 * @param {any} type
 * @returns {TypeDraft}
 */
function likeType(type) {
  return {
    nameKo: type.name.ko,
    nameEn: type.name.en,
    price: toMajor(type.price),
    capacity: String(type.capacity),
    blocked: '',
    maxPerReservation: String(type.maxPerReservation),
    maxPerCustomer: String(type.maxPerCustomer),
  };
}
