// @ts-check
import { get } from '../app/api.js';
import { live } from '../app/live.js';
import { withQuery } from './query.js';

const PAGE = 100;
const MOST_PAGES = 20;
const READ_AGAIN_MILLIS = 30_000;

/**
 * The shows, for whoever has only an id and needs a name. Read once, and kept up to date by the stream as long as it is
 * open. Tells of each step with `change`.
 */
class ShowStore extends EventTarget {
  /** Tells `change` only when a show is new, or has another title or state: for those who do not need the counts. */
  names = new EventTarget();

  /** @type {Map<string, any>} */
  #shows = new Map();

  /** @type {(() => void) | undefined} */
  #stop;

  #readAt = -Infinity;

  /** Begins to listen, and reads what there is; nothing more when it has begun. */
  open() {
    if (this.#stop !== undefined) {
      return;
    }
    this.#stop = live.subscribe(['shows', 'admin'], (event) => {
      if (isOfAShow(event)) {
        this.#take([event.data]);
      } else if (event.type === 'reset' && performance.now() - this.#readAt > READ_AGAIN_MILLIS) {
        this.refresh();
      }
    });
    this.refresh();
  }

  close() {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** All that are known. */
  all() {
    return [...this.#shows.values()];
  }

  /**
   * @param {string} showId
   * @returns {any} undefined where it is not known
   */
  get(showId) {
    return this.#shows.get(showId);
  }

  /**
   * @param {string} showId
   * @param {string} ticketTypeId
   * @returns {any} undefined where it is not known
   */
  ticketType(showId, ticketTypeId) {
    return this.get(showId)?.ticketTypes.find((/** @type {any} */ type) => type.ticketTypeId === ticketTypeId);
  }

  /** Reads all of them again. */
  async refresh() {
    this.#readAt = performance.now();
    /** @type {string | undefined} */
    let cursor;
    for (let page = 0; page < MOST_PAGES; page++) {
      try {
        const { data } = await get(withQuery('/admin/shows', { limit: PAGE, cursor }));
        this.#take(data.items);
        cursor = data.nextCursor;
      } catch {
        // Ids are shown instead of names, until it is read again.
        this.#readAt = -Infinity;
        return;
      }
      if (cursor === undefined) {
        return;
      }
    }
  }

  /** @param {any[]} shows */
  #take(shows) {
    let isNews = false;
    for (const show of shows) {
      const known = this.#shows.get(show.showId);
      if (known === undefined || known.version <= show.version) {
        this.#shows.set(show.showId, show);
        isNews ||= known === undefined || nameOf(known) !== nameOf(show);
      }
    }
    this.dispatchEvent(new Event('change'));
    if (isNews) {
      this.names.dispatchEvent(new Event('change'));
    }
  }
}

/**
 * Whether it tells of a show; those that only administrators may know of come as `admin`.
 *
 * @param {import('../app/live.js').LiveEvent} event
 */
export function isOfAShow({ type, data }) {
  return type === 'show' || (type === 'admin' && data.ticketTypes !== undefined);
}

/** @param {any} show */
function nameOf({ title, status }) {
  return [title.ko, title.en, status].join('\n');
}

export const showStore = new ShowStore();
