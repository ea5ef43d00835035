// @ts-check
import { get, serverNow } from '../app/api.js';
import { withQuery } from './query.js';

/** @typedef {{ items: any[], nextCursor?: string }} Page */

const PAGE = 50;
const MOST_PER_PAGE = 100;
const MOST_AT_ONCE = 1000;

/**
 * A list of the API, read page by page, and what was read of it. Tells of each step with `change`.
 *
 * What is shown stays while it is read again; when that fails it is stale, and says since when.
 */
export class KeysetList extends EventTarget {
  /** @type {any[]} */
  items = [];

  /** @type {string | undefined} Where the next page begins. */
  nextCursor;

  /** @type {import('../app/api.js').ApiProblem | undefined} Why the last reading failed. */
  problem;

  /** @type {number | undefined} When this was true, in milliseconds by the server's clock. */
  asOf;

  loading = false;

  #path = '';

  /** @type {Record<string, string>} */
  #filters = {};

  /** @type {AbortController | undefined} */
  #reading;

  /** What was read; undefined until then. */
  get data() {
    return this.asOf === undefined ? undefined : this.items;
  }

  /**
   * Asks something else; what was read before is forgotten.
   *
   * @param {string} path
   * @param {Record<string, string>} [filters]
   */
  ask(path, filters = {}) {
    this.#path = path;
    this.#filters = filters;
    this.items = [];
    this.nextCursor = undefined;
    this.asOf = undefined;
    this.problem = undefined;
    return this.refresh();
  }

  /** Reads again as much as was read. */
  refresh() {
    const wanted = Math.min(MOST_AT_ONCE, Math.max(PAGE, this.items.length));
    return this.#read((signal) => this.#pages(wanted, signal));
  }

  /** Reads the next page. */
  more() {
    if (this.nextCursor === undefined || this.loading) {
      return Promise.resolve();
    }
    return this.#read(async (signal) => {
      const page = await this.#page(PAGE, this.nextCursor, signal);
      return { ...page, items: [...this.items, ...page.items] };
    });
  }

  /**
   * Puts another value in the place of an item, without moving anything.
   *
   * @param {(item: any) => boolean} which
   * @param {(item: any) => any} change
   * @returns {boolean} whether it was there
   */
  replace(which, change) {
    const index = this.items.findIndex(which);
    if (index >= 0) {
      this.items = this.items.with(index, change(this.items[index]));
      this.#changed();
    }
    return index >= 0;
  }

  /** Forgets what is under way. */
  stop() {
    this.#reading?.abort();
  }

  /**
   * @param {number} wanted
   * @param {AbortSignal} signal
   * @returns {Promise<Page>}
   */
  async #pages(wanted, signal) {
    const limit = Math.min(MOST_PER_PAGE, wanted);
    let page = await this.#page(limit, undefined, signal);
    while (page.nextCursor !== undefined && page.items.length < wanted) {
      const next = await this.#page(limit, page.nextCursor, signal);
      page = { ...next, items: [...page.items, ...next.items] };
    }
    return page;
  }

  /**
   * @param {number} limit
   * @param {string | undefined} cursor
   * @param {AbortSignal} signal
   * @returns {Promise<Page>}
   */
  async #page(limit, cursor, signal) {
    const { data } = await get(withQuery(this.#path, { ...this.#filters, limit, cursor }), { signal });
    return data;
  }

  /** @param {(signal: AbortSignal) => Promise<Page>} read */
  async #read(read) {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.loading = true;
    this.#changed();
    try {
      const page = await read(reading.signal);
      if (!reading.signal.aborted) {
        this.items = page.items;
        this.nextCursor = page.nextCursor;
        this.asOf = serverNow();
        this.problem = undefined;
      }
    } catch (problem) {
      if (!reading.signal.aborted) {
        this.problem = /** @type {any} */ (problem);
      }
    } finally {
      if (this.#reading === reading) {
        this.loading = false;
        this.#changed();
      }
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
