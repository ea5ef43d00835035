// @ts-check
import { get } from '../app/api.js';
import { serverNow } from '../app/clock.js';

const PAGE = 100;
const MOST_PAGES = 10;

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

  /** @type {Promise<void> | undefined} */
  #reading;

  /** Reads all of them, or what has changed of them. */
  refresh() {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
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
    try {
      let cursor;
      for (let index = 0; index < MOST_PAGES; index++) {
        const page = await this.#page(index, cursor);
        page.items.forEach((/** @type {any} */ show) => this.#keep(show));
        cursor = page.nextCursor;
        if (cursor === undefined) {
          break;
        }
      }
      this.asOf = serverNow();
      this.problem = undefined;
      this.data = [...this.#byId.values()];
    } catch (problem) {
      this.problem = /** @type {any} */ (problem);
    }
    this.#changed();
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
