// @ts-check
import { html, nothing } from 'lit-html';
import { get, serverNow } from '../app/api.js';
import { icon } from '../app/element.js';
import { duration, isElsewhere, money, ownTime, say, t, venuePart, venueTime } from '../app/language.js';

/** The shows, what is left of their tickets, and what several pages show of them. */

/** @typedef {'left' | 'last' | 'held' | 'sold-out' | 'opens' | 'ended' | 'paused' | 'cancelled'} Kind */
/** @typedef {{ kind: Kind, count?: number, at?: number }} Availability `at` in ms since 1970 */

const PAGE = 100;
const MOST_PAGES = 10;
const HUES = 8;

/**
 * The shows that everybody can see. Tells of each step with `change`. They keep the order in which they were read
 * first, so that nothing moves while somebody looks; what is new comes last.
 */
class Shows extends EventTarget {
  /** @type {any[] | undefined} Undefined until they were read. */
  data;

  /** @type {import('../app/api.js').ApiProblem | undefined} Why the last reading failed. */
  problem;

  /** @type {number | undefined} When this was true, in ms by the server's clock. */
  asOf;

  /** @type {Map<string, any>} */
  #byId = new Map();

  /** @type {Map<string, number>} When each one last changed, by `performance.now()`. */
  #changedAt = new Map();

  /** @type {{ etag: string | undefined, page: any }[]} */
  #pages = [];

  #isReading = false;
  #again = false;

  /** Reads all of them, unless they were read before or are just being read. */
  read() {
    if (this.data === undefined && !this.#isReading) {
      this.#read();
    }
  }

  /** Reads what has changed of them; once more if they are just being read, because that may have been too early. */
  refresh() {
    this.#again = this.#isReading;
    if (!this.#isReading) {
      this.#read();
    }
  }

  /**
   * @param {string} showId
   * @returns {any} undefined for one that is not known
   */
  get(showId) {
    return this.#byId.get(showId);
  }

  /**
   * Takes what the stream tells.
   *
   * @param {any} show
   */
  put(show) {
    this.#keep(show);
    this.#changed();
  }

  /**
   * Whether its numbers changed a moment ago.
   *
   * @param {string} showId
   */
  isFresh(showId) {
    return performance.now() - (this.#changedAt.get(showId) ?? -Infinity) < 1000;
  }

  async #read() {
    this.#isReading = true;
    try {
      await this.#readPages();
      this.asOf = serverNow();
      this.problem = undefined;
      this.data = [...this.#byId.values()];
    } catch (problem) {
      this.problem = /** @type {any} */ (problem);
    }
    this.#isReading = false;
    this.#changed();
    if (this.#again) {
      this.#again = false;
      this.#read();
    }
  }

  async #readPages() {
    // Those that are not listed any more; what the stream tells of meanwhile is new.
    const gone = new Set(this.#byId.keys());
    let cursor;
    for (let index = 0; index < MOST_PAGES; index++) {
      const page = await this.#page(index, cursor);
      page.items.forEach((/** @type {any} */ show) => this.#keep(show));
      page.items.forEach((/** @type {any} */ { showId }) => gone.delete(showId));
      cursor = page.nextCursor;
      if (cursor === undefined) {
        gone.forEach((showId) => this.#byId.delete(showId));
        return;
      }
    }
  }

  /**
   * @param {number} index
   * @param {string | undefined} cursor
   */
  async #page(index, cursor) {
    const known = this.#pages[index];
    const from = cursor === undefined ? '' : `&cursor=${cursor}`;
    const answer = await get(`/shows?limit=${PAGE}${from}`, { etag: known?.etag });
    if (answer.status !== 304) {
      this.#pages[index] = { etag: answer.etag, page: answer.data };
    }
    return this.#pages[index].page;
  }

  /** @param {any} show */
  #keep(show) {
    const before = this.#byId.get(show.showId);
    if (before !== undefined && before.version >= show.version) {
      return;
    }
    this.#byId.set(show.showId, show);
    if (before !== undefined) {
      this.#changedAt.set(show.showId, performance.now());
    }
  }

  #changed() {
    if (this.data !== undefined) {
      this.data = [...this.#byId.values()];
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const shows = new Shows();

/** @type {Record<Kind, { icon: import('../app/element.js').IconName, tone: import('../app/state.js').Tone }>} */
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
 * Whether there are tickets of a type. What the lists say is a hint; only the ticket office decides.
 *
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
 * Whether there are tickets of any type.
 *
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
 * The same as a word and a number.
 *
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

/**
 * The day of a show on a colour of its own. The words beside it say the same.
 *
 * @param {{ showId: string, startsAt: string, timeZone: string }} show
 */
export function poster({ showId, startsAt, timeZone }) {
  const hue = [...showId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
  return html`<div class="poster hue-${hue}" aria-hidden="true">
    <span>${venuePart(startsAt, timeZone, { month: 'short' })}</span>
    <strong>${venuePart(startsAt, timeZone, { day: 'numeric' })}</strong>
  </div>`;
}

/**
 * When by the venue's clock, and by the reader's where that shows something else; and where.
 *
 * @param {{ startsAt: string, timeZone: string, venue: Record<'en' | 'ko', string> }} show
 */
export function whenAndWhere({ startsAt, timeZone, venue }) {
  return html`
    <p class="row when">${icon('calendar')} <time datetime=${startsAt}>${venueTime(startsAt, timeZone)}</time></p>
    ${isElsewhere(startsAt, timeZone)
      ? html`<p class="quiet small">${t('show.own-time', { time: ownTime(startsAt) })}</p>`
      : nothing}
    <p class="row where">${icon('pin')} <span>${say(venue)}</span></p>
  `;
}

/**
 * The lowest price of a show.
 *
 * @param {any} show
 */
export function fromPrice(show) {
  const prices = show.ticketTypes.map((/** @type {any} */ type) => type.price);
  const lowest = prices.reduce((/** @type {any} */ one, /** @type {any} */ other) =>
    other.amountMinor < one.amountMinor ? other : one,
  );
  const isOnly = prices.every((/** @type {any} */ price) => price.amountMinor === lowest.amountMinor);
  return isOnly ? priceText(lowest) : t('show.from', { price: priceText(lowest) });
}

/** @param {import('../app/language.js').Money} price */
export function priceText(price) {
  return price.amountMinor === 0 ? t('show.free') : money(price);
}
