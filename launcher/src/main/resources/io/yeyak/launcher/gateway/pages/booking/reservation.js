// @ts-check
import { html } from 'lit-html';
import { get } from '../app/api.js';
import { PageElement, problemNote, states } from '../app/element.js';
import { t } from '../app/language.js';
import { session, signIn } from '../app/reader.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { placedVersion } from './reserving.js';

/** One reservation: reading it, and the pages that are about it. */

const NOT_KNOWN_YET_MILLIS = 1000;
const WAIT_SECONDS = 5;

/**
 * One reservation, as the lists know it, and the show it is of, which knows the names of its ticket types. Tells of
 * each step with `change`.
 */
class ReservationStore extends EventTarget {
  reservation = new Resource();
  show = new Resource();

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #id = '';
  #showId = '';

  constructor() {
    super();
    this.reservation.addEventListener('change', () => this.#read());
    this.show.addEventListener('change', () => this.#changed());
  }

  /** @returns {any} */
  get data() {
    return this.reservation.data;
  }

  /** Why it could not be read; nothing where the lists take even longer to know what was placed a moment ago. */
  get problem() {
    return this.#isNotKnownYet ? undefined : this.reservation.problem;
  }

  get asOf() {
    return this.reservation.asOf;
  }

  /** @param {string} id */
  open(id) {
    this.#id = id;
    // What was placed a moment ago is waited for, until the lists know it.
    const version = placedVersion(id);
    this.reservation.open(version === undefined ? `/reservations/${id}` : this.#since(version));
  }

  refresh() {
    return this.reservation.refresh();
  }

  stop() {
    clearTimeout(this.#timer);
    this.reservation.stop();
    this.show.stop();
  }

  /**
   * Reads it again when the stream tells of something that is not known yet.
   *
   * @param {import('../app/live.js').LiveEvent} event
   */
  heard({ type, data }) {
    const known = this.data?.versions;
    const sources = /** @type {const} */ (['reservation', 'ticket', 'payment']);
    if (type === 'reset' || known === undefined || sources.some((one) => data.versions[one] > known[one])) {
      this.refresh();
    }
  }

  /**
   * Waits until the lists have caught up with what was just done; where that takes long, the stream will tell.
   *
   * @param {number} version from a receipt
   */
  async reached(version) {
    const { data } = await get(this.#since(version));
    this.reservation.put(data);
    if (this.reservation.loading) {
      // What is just being read may be older than that.
      this.reservation.refresh();
    }
  }

  /**
   * The name of a ticket type, in all languages; undefined while the show is not known.
   *
   * @param {string} ticketTypeId
   * @returns {Record<'en' | 'ko', string> | undefined}
   */
  typeName(ticketTypeId) {
    const types = this.show.data?.ticketTypes ?? [];
    return types.find((/** @type {any} */ type) => type.ticketTypeId === ticketTypeId)?.name;
  }

  /** @param {number} version */
  #since(version) {
    return `/reservations/${this.#id}?minVersion=${version}&wait=${WAIT_SECONDS}`;
  }

  get #isNotKnownYet() {
    return this.reservation.problem?.code === 'reservation-not-found' && placedVersion(this.#id) !== undefined;
  }

  #read() {
    clearTimeout(this.#timer);
    if (this.#isNotKnownYet && !this.reservation.loading) {
      this.#timer = setTimeout(() => this.refresh(), NOT_KNOWN_YET_MILLIS);
    }
    const showId = this.data?.showId;
    if (showId !== undefined && showId !== this.#showId) {
      this.#showId = showId;
      this.show.open(`/shows/${showId}`);
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * A page of one reservation, which whoever is not signed in cannot see. A page says what is on it with `content`.
 * Property: `reservationId`.
 */
export class ReservationPage extends PageElement {
  static properties = { reservationId: { attribute: false } };

  store = new ReservationStore();
  #isOpen = false;

  constructor() {
    super();
    this.reservationId = '';
    this.watch(this.store, session);
    this.keepFocus('h1');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.store.stop();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('reservationId')) {
      this.listen([`reservation:${this.reservationId}`], (event) => this.#isOpen && this.store.heard(event));
    }
    if (!this.#isOpen && session.value.signedIn) {
      this.#isOpen = true;
      this.store.open(this.reservationId);
    }
  }

  render() {
    if (session.value.known && !session.value.signedIn && this.store.data === undefined) {
      return signInFirst(t('reservation.title'));
    }
    return states(/** @type {any} */ (this.store), {
      loading: bones,
      content: (reservation) => this.content(reservation),
      error: (problem) => this.#gone(problem),
    });
  }

  /**
   * What the page shows.
   *
   * @param {any} _reservation as the contract has it
   * @returns {unknown}
   */
  content(_reservation) {
    throw new Error('A page says what is on it');
  }

  /** @param {any} problem */
  #gone(problem) {
    title(t('reservation.title'));
    return html`<div class="stack">
      <h1>${t('reservation.title')}</h1>
      ${problemNote(problem, { retry: () => this.store.refresh(), note: t('problem.reservation-safe') })}
      <p><a class="button" href="/reservations">${t('nav.reservations')}</a></p>
    </div>`;
  }
}

/**
 * For whoever has to be signed in.
 *
 * @param {string} heading
 */
export function signInFirst(heading) {
  title(heading);
  return html`<div class="stack">
    <h1>${heading}</h1>
    <p>${t('sign-in.first')}</p>
    <p><button type="button" class="primary" @click=${() => signIn()}>${t('sign-in')}</button></p>
  </div>`;
}

function bones() {
  return html`<div class="stack">
    <div class="bone heading"></div>
    <div class="bone"></div>
    <div class="columns"><div class="bone tall"></div><div class="bone tall"></div></div>
  </div>`;
}
