// @ts-check

/**
 * Whether somebody looks at the page and the network is there. Tells `change` when one of them is another, and `woke`
 * after the computer slept, when connections look alive and are not.
 */

const HIDDEN_MILLIS = 300_000;
const LOOK_EACH_MILLIS = 5_000;
const SLEPT_MILLIS = 20_000;

class Presence extends EventTarget {
  /** Whether nobody has looked for a while. */
  isAway = false;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hidden;
  #lookedAt = Date.now();

  constructor() {
    super();
    addEventListener('online', () => this.#changed());
    addEventListener('offline', () => this.#changed());
    document.addEventListener('visibilitychange', () => this.#visibility());
    setInterval(() => this.#look(), LOOK_EACH_MILLIS);
  }

  get isOffline() {
    return !navigator.onLine;
  }

  #visibility() {
    clearTimeout(this.#hidden);
    if (document.visibilityState === 'hidden') {
      this.#hidden = setTimeout(() => this.#leave(true), HIDDEN_MILLIS);
    } else if (this.isAway) {
      this.#leave(false);
    }
  }

  /** @param {boolean} isAway */
  #leave(isAway) {
    this.isAway = isAway;
    this.#changed();
  }

  #look() {
    const now = Date.now();
    // Timers of a page that nobody looks at come late as well; that is no sleep.
    const slept = now - this.#lookedAt > SLEPT_MILLIS && document.visibilityState === 'visible';
    this.#lookedAt = now;
    if (slept) {
      this.dispatchEvent(new Event('woke'));
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const presence = new Presence();
