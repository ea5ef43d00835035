// @ts-check
import { get } from '../app/api.js';
import { Resource } from '../app/resource.js';
import { placedVersion } from './reserving.js';

const NOT_KNOWN_YET_MILLIS = 1000;
const WAIT_SECONDS = 5;

/**
 * One reservation, as the lists know it, and the show it is of, which knows the names of its ticket types. Tells of
 * each step with `change`.
 */
export class ReservationStore extends EventTarget {
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

  /** Why it could not be read; nothing while the lists do not know yet what was placed a moment ago. */
  get problem() {
    return this.#isNotKnownYet ? undefined : this.reservation.problem;
  }

  get asOf() {
    return this.reservation.asOf;
  }

  /** @param {string} id */
  open(id) {
    this.#id = id;
    this.reservation.open(`/reservations/${id}`);
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
   * @param {import('../app/stream.js').LiveEvent} event
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
    const { data } = await get(`/reservations/${this.#id}?minVersion=${version}&wait=${WAIT_SECONDS}`);
    this.reservation.put(data);
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
