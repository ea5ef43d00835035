// @ts-check
import { http, noteTime, readToTheEnd, request, serverNow } from './api.js';

/** Who reads: what they chose here, whether they look at the page, and who is signed in. */

/** What a browser keeps under our names. Where it keeps nothing, it holds until the page is left. */
class Kept {
  /** @type {Map<string, string>} */
  #fallback = new Map();
  #open;

  /** @param {() => Storage} open may throw, where storage is forbidden */
  constructor(open) {
    this.#open = open;
  }

  /**
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    try {
      return this.#open().getItem(`yeyak.${name}`) ?? this.#fallback.get(name);
    } catch {
      return this.#fallback.get(name);
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    try {
      this.#open().setItem(`yeyak.${name}`, value);
    } catch {
      this.#fallback.set(name, value);
    }
  }

  /** @param {string} name */
  remove(name) {
    this.#fallback.delete(name);
    try {
      this.#open().removeItem(`yeyak.${name}`);
    } catch {
      // It was kept nowhere else.
    }
  }
}

/** What the reader chose; stays when the browser is closed. */
export const chosen = new Kept(() => localStorage);

/** What is under way in this tab; survives a reload. */
export const underWay = new Kept(() => sessionStorage);

/** @typedef {'system' | 'light' | 'dark'} Theme */

/** @type {readonly Theme[]} Light or dark: as the system has it, or as the reader wants it here. */
export const THEMES = ['system', 'light', 'dark'];

/** @returns {Theme} */
export function theme() {
  return THEMES.find((one) => one === chosen.get('theme')) ?? 'system';
}

/** @param {Theme} next */
export function setTheme(next) {
  chosen.set('theme', next);
  document.documentElement.dataset.theme = next;
}

// As soon as this is loaded, which is before anything is shown.
document.documentElement.dataset.theme = theme();

// A browser opens six connections to a server, and a stream is one of them: a tab that nobody sees lets go of its own.
const HIDDEN_MILLIS = 10_000;
const LOOK_EACH_MILLIS = 5_000;
const SLEPT_MILLIS = 20_000;

/**
 * Whether somebody looks at the page and the network is there. Tells `change` when one of them is another, and `woke`
 * after the computer slept, when connections look alive and are not.
 */
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
    // A page that is kept for whoever goes back has to hold nothing open.
    addEventListener('pagehide', () => this.#leave(true));
    addEventListener('pageshow', ({ persisted }) => persisted && this.#leave(false));
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
const READING_MILLIS = 2_000;
const RENEW_EACH_MILLIS = 30_000;
const LONGEST_TIMER_MILLIS = 3_600_000;
const STALE_MILLIS = 60_000;

/**
 * Who is signed in; the token stays with the server. Tells `change` when somebody is now, or nobody any more; and two
 * minutes before the end, when it could not be renewed.
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
    addEventListener('pageshow', ({ persisted }) => persisted && this.#refreshQuietly());
  }

  /** @param {Role} role */
  is(role) {
    return this.value.signedIn && this.value.roles.includes(role);
  }

  /**
   * Asks the server who is signed in, which also renews what is about to end.
   *
   * @returns {Promise<Session>}
   * @throws {import('./api.js').ApiProblem} when the server cannot be asked; the last answer stays
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
    if (before.signedIn && next.signedIn && before.subject !== next.subject) {
      // Somebody else signed in in another tab: nothing of the one before may stay on the page.
      location.reload();
      return;
    }
    this.value = next;
    const wasEnding = this.isEnding;
    this.isEnding = next.signedIn && this.#millisLeft() <= WARN_MILLIS;
    this.#plan();
    if (!before.known || before.signedIn !== next.signedIn || this.isEnding !== wasEnding) {
      this.dispatchEvent(new Event('change'));
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
export function signIn(back = here(), { asAnother = false } = {}) {
  location.assign(`/sign-in?back=${encodeURIComponent(back)}${asAnother ? '&as=another' : ''}`);
}

/**
 * Ends the session, and begins anew.
 *
 * @throws {import('./api.js').ApiProblem} when the server cannot be asked; then nothing has changed
 */
export async function signOut() {
  // Or it would be refused, as to anybody who is signed out.
  await readToTheEnd(READING_MILLIS);
  await request('/sign-out', { method: 'POST' });
  location.assign('/');
}

/** Where the reader is, without what went wrong when they signed in the last time. */
function here() {
  const query = new URLSearchParams(location.search);
  query.delete('problem');
  return `${query}` === '' ? location.pathname : `${location.pathname}?${query}`;
}
