// @ts-check
import { number, t } from '../app/language.js';
import { live } from '../app/live.js';
import { session } from '../app/reader.js';
import { Resource } from '../app/resource.js';

const MOST = 100;
const LOOK_EACH_MILLIS = 10_000;
const AT_LEAST_EACH_MILLIS = 60_000;

/** What waits for somebody, by the name of its screen. */
const PATHS = { approvals: `/admin/approvals?limit=${MOST}`, attention: `/admin/attention?limit=${MOST}` };

/**
 * How much waits for somebody, for those who look at something else. Read again when something has changed, and now and
 * then. Tells `change`.
 */
class Badges extends EventTarget {
  /** @type {Map<string, Resource>} */
  #pages = new Map();

  #hasChanged = false;
  #readAt = 0;

  /** Begins to look; nothing more when it has begun. */
  open() {
    if (this.#pages.size > 0) {
      return;
    }
    for (const [name, path] of Object.entries(PATHS)) {
      const page = new Resource();
      page.addEventListener('change', () => this.dispatchEvent(new Event('change')));
      this.#pages.set(name, page);
      page.open(path);
    }
    this.#readAt = performance.now();
    live.subscribe(['admin'], () => {
      this.#hasChanged = true;
    });
    setInterval(() => this.#look(), LOOK_EACH_MILLIS);
  }

  /**
   * How much waits there, as it is written; empty where nothing does, or nobody knows.
   *
   * @param {string} name of a screen
   * @returns {string}
   */
  of(name) {
    const { items, nextCursor } = this.#pages.get(name)?.data ?? { items: [] };
    if (items.length === 0) {
      return '';
    }
    return nextCursor === undefined ? number(items.length) : t('console.more-than', { count: items.length });
  }

  #look() {
    const isDue = this.#hasChanged || performance.now() - this.#readAt > AT_LEAST_EACH_MILLIS;
    if (isDue && document.visibilityState === 'visible' && session.is('ADMINISTRATOR')) {
      this.#hasChanged = false;
      this.#readAt = performance.now();
      this.#pages.forEach((page) => page.refresh());
    }
  }
}

export const badges = new Badges();
