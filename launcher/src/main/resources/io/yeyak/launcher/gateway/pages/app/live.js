// @ts-check
import { presence } from './presence.js';
import { session } from './session.js';
import { Audience, connect } from './stream.js';

/** @typedef {import('./stream.js').LiveEvent} LiveEvent */
/** @typedef {'connecting' | 'live' | 'reconnecting' | 'offline' | 'paused' | 'signed-out'} LiveState */

const OPEN_WITHIN_MILLIS = 10_000;
const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 10_000;
const FAILURES_BEFORE_POLLING = 3;
const POLL_EACH_MILLIS = 5_000;

/** What changes, as it changes. Tells `change` when its state, or what was missed while paused, is another. */
class Live extends EventTarget {
  /** @type {LiveState} */
  state = 'connecting';
  /** When the state began, by `performance.now()`. */
  since = performance.now();
  /** How much changed while it was paused. */
  missed = 0;

  #audience = new Audience();
  /** @type {EventSource | undefined} */
  #source;
  /** @type {string[]} */
  #topics = [];
  #lastId = '';
  #failures = 0;
  #isPaused = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} The end of patience while opening, or of the pause before it. */
  #timer;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #polling;

  constructor() {
    super();
    presence.addEventListener('change', () => this.#reopen());
    presence.addEventListener('woke', () => this.#reopen());
    session.addEventListener('change', () => this.#plan());
  }

  /**
   * Listens. Listen first and read afterwards, then nothing is missed.
   *
   * @param {string[]} topics as the contract has them
   * @param {(event: LiveEvent) => void} onEvent
   * @returns {() => void} ends it
   */
  subscribe(topics, onEvent) {
    const leave = this.#audience.add(topics, onEvent);
    this.#plan();
    return () => {
      leave();
      this.#plan();
    };
  }

  /** Whether there is nothing on the page that changes. */
  get isIdle() {
    return this.#audience.isEmpty;
  }

  /** Lets the page stand still; what changes is counted meanwhile. */
  pause() {
    this.#isPaused = true;
    this.#enter('paused');
  }

  /** Goes on, and has everything read anew. */
  resume() {
    this.#isPaused = false;
    this.missed = 0;
    this.#tell({ type: 'reset' });
    this.#reopen();
  }

  /** Opens the stream anew if more is wanted than it brings; once for all that is asked for in one go. */
  #plan() {
    queueMicrotask(() => {
      const wanted = this.#audience.topics();
      if (wanted.length === 0 || wanted.some((topic) => !this.#topics.includes(topic))) {
        this.#reopen();
      }
    });
  }

  #reopen() {
    this.#well();
    this.#open();
  }

  #open() {
    this.#close();
    this.#topics = this.#audience.topics();
    if (this.#topics.length === 0) {
      const isSignedOut = session.value.known && !session.value.signedIn;
      this.#enter(!this.isIdle && isSignedOut ? 'signed-out' : 'connecting');
    } else if (presence.isOffline) {
      this.#enter('offline');
    } else if (!presence.isAway) {
      this.#enter(this.#lastId === '' && this.#failures === 0 ? 'connecting' : 'reconnecting');
      this.#connect();
    }
  }

  #connect() {
    const from = this.#lastId;
    this.#timer = setTimeout(() => this.#lose(), OPEN_WITHIN_MILLIS);
    this.#source = connect(this.#topics, from, {
      ready: (id) => this.#ready(id, from !== ''),
      heard: (event, id) => {
        this.#lastId = id || this.#lastId;
        this.#tell(event);
      },
      bye: () => this.#leave(),
      lost: () => this.#lose(),
    });
  }

  /**
   * @param {string} id
   * @param {boolean} isResumed whether the stream goes on where it was
   */
  #ready(id, isResumed) {
    clearTimeout(this.#timer);
    this.#well();
    this.#lastId = id || this.#lastId;
    this.#enter('live');
    if (!isResumed) {
      this.#tell({ type: 'reset' });
    }
  }

  /** @param {LiveEvent} event */
  #tell(event) {
    if (this.#isPaused) {
      this.missed += event.type === 'reset' ? 0 : 1;
      this.dispatchEvent(new Event('change'));
    } else {
      this.#audience.tell(event);
    }
  }

  /** The server ended the stream: it stops, or the session has to be renewed. */
  #leave() {
    this.#close();
    this.#enter('reconnecting');
    session.refresh().catch(() => {}).then(() => this.#again());
  }

  /** A stream that is refused does not say why; that nobody is signed in any more is the likeliest. */
  #lose() {
    const isRefused = this.#source?.readyState === EventSource.CLOSED;
    this.#close();
    this.#enter(presence.isOffline ? 'offline' : 'reconnecting');
    this.#failures++;
    if (this.#failures >= FAILURES_BEFORE_POLLING) {
      this.#polling ??= setInterval(() => this.#tell({ type: 'reset' }), POLL_EACH_MILLIS);
    }
    this.#again();
    if (isRefused) {
      session.refresh().catch(() => {});
    }
  }

  #again() {
    const planned = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** this.#failures);
    clearTimeout(this.#timer);
    // Not all at the same moment when all lost it at the same moment.
    this.#timer = setTimeout(() => this.#open(), planned * (0.5 + Math.random() / 2));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #well() {
    this.#failures = 0;
    clearInterval(this.#polling);
    this.#polling = undefined;
  }

  /** @param {LiveState} state */
  #enter(state) {
    const next = this.#isPaused ? 'paused' : state;
    if (next !== this.state) {
      this.state = next;
      this.since = performance.now();
      this.dispatchEvent(new Event('change'));
    }
  }
}

export const live = new Live();
