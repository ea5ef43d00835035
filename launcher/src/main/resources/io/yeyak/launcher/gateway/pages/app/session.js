// @ts-check
import { noteTime, serverNow } from './clock.js';
import { http, request } from './http.js';

/** Who is signed in. The token stays with the server. */

export { serverNow };

/** @typedef {'CUSTOMER' | 'ADMINISTRATOR'} Role */

/**
 * @typedef {object} Session
 * @property {boolean} known false until the server has said who it is
 * @property {boolean} signedIn
 * @property {string} [subject]
 * @property {string} [name]
 * @property {Role[]} roles
 * @property {string} [expiresAt]
 */

// The server renews what has less than two minutes left, when it is asked.
const WARN_MILLIS = 116_000;
const RENEW_EACH_MILLIS = 30_000;
const LONGEST_TIMER_MILLIS = 3_600_000;
const STALE_MILLIS = 60_000;

/**
 * Tells `change` when somebody else is signed in, or nobody; and `ending`, two minutes before the end, when it could
 * not be renewed.
 */
class SessionStore extends EventTarget {
  /** @type {Session} */
  value = { known: false, signedIn: false, roles: [] };
  /** Whether the end is near and was not put off. */
  isEnding = false;

  /** @type {Promise<Session> | undefined} */
  #asking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #askedAt = 0;

  constructor() {
    super();
    http.addEventListener('unauthenticated', () => this.value.signedIn && this.#refreshQuietly());
    document.addEventListener('visibilitychange', () => this.#lookAgain());
  }

  /** @param {Role} role */
  is(role) {
    return this.value.signedIn && this.value.roles.includes(role);
  }

  /**
   * Asks the server who is signed in, which also renews what is about to end.
   *
   * @returns {Promise<Session>}
   * @throws {import('./http.js').ApiProblem} when the server cannot be asked; the last answer stays
   */
  refresh() {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask() {
    const askedAt = performance.now();
    const { data } = await request('/session');
    this.#askedAt = askedAt;
    noteTime(Date.parse(data.serverTime), 0, askedAt);
    this.#take({ ...data, known: true, roles: data.roles ?? [] });
    return this.value;
  }

  /** @param {Session} next */
  #take(next) {
    const before = this.value;
    this.value = next;
    const wasEnding = this.isEnding;
    this.isEnding = next.signedIn && this.#millisLeft() <= WARN_MILLIS;
    this.#plan();
    if (!before.known || before.signedIn !== next.signedIn || before.subject !== next.subject) {
      this.dispatchEvent(new Event('change'));
    }
    if (this.isEnding !== wasEnding) {
      this.dispatchEvent(new Event('ending'));
    }
  }

  #millisLeft() {
    const { expiresAt } = this.value;
    return expiresAt === undefined ? Infinity : Date.parse(expiresAt) - serverNow();
  }

  /** Renews before the end, and again and again until it is renewed or over. */
  #plan() {
    clearTimeout(this.#timer);
    const left = this.#millisLeft();
    if (!this.value.signedIn || left === Infinity) {
      return;
    }
    const soon = Math.min(RENEW_EACH_MILLIS, Math.max(1000, left + 500));
    const wait = left > WARN_MILLIS ? left - WARN_MILLIS : soon;
    this.#timer = setTimeout(() => this.#refreshQuietly(), Math.min(wait, LONGEST_TIMER_MILLIS));
  }

  #refreshQuietly() {
    this.refresh().catch(() => this.#plan());
  }

  #lookAgain() {
    if (document.visibilityState === 'visible' && performance.now() - this.#askedAt > STALE_MILLIS) {
      this.#refreshQuietly();
    }
  }
}

export const session = new SessionStore();

/**
 * Leaves the page to sign in, and comes back to it.
 *
 * @param {string} [back] a path of ours
 * @param {{ asAnother?: boolean }} [options] whether to sign in as somebody else
 */
export function signIn(back = location.pathname + location.search, { asAnother = false } = {}) {
  location.assign(`/sign-in?back=${encodeURIComponent(back)}${asAnother ? '&as=another' : ''}`);
}

/** Ends the session, and begins anew; nothing happens where the server cannot be reached. */
export async function signOut() {
  try {
    await request('/sign-out', { method: 'POST' });
    location.assign('/');
  } catch {
    session.refresh().catch(() => {});
  }
}
