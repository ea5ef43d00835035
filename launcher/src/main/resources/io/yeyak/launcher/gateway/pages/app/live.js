// @ts-check
import { presence, session } from './reader.js';

/** What changes, as it changes: the one stream of the page, whoever listens to it, and what to do without it. */

/**
 * @typedef {object} LiveEvent
 * @property {'show' | 'reservation' | 'admin' | 'reset'} type `reset`: something was missed, read anew what is shown
 * @property {any} [data] as the contract has it
 */

/**
 * @typedef {object} Ears
 * @property {(id: string) => void} ready the stream has begun
 * @property {(event: LiveEvent, id: string) => void} heard
 * @property {() => void} bye the server ends it
 * @property {() => void} lost it is broken, or was refused
 */

/** @typedef {'connecting' | 'live' | 'reconnecting' | 'offline' | 'paused' | 'signed-out'} LiveState */

const MOST_TOPICS = 32;
const OPEN_WITHIN_MILLIS = 10_000;
const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 10_000;
const FAILURES_BEFORE_POLLING = 3;
const POLL_EACH_MILLIS = 5_000;
// An address may be mistyped; one topic that is none would cost the page the whole stream.
const TOPIC = /^(?:shows|reservations|admin|(?:show|reservation):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** @type {readonly LiveEvent['type'][]} */
const TOLD = ['show', 'reservation', 'admin', 'reset'];

/** Who listens to what. */
class Audience {
  /** @type {Set<{ topics: string[], onEvent: (event: LiveEvent) => void }>} */
  #listeners = new Set();

  get isEmpty() {
    return this.#listeners.size === 0;
  }

  /**
   * @param {string[]} topics
   * @param {(event: LiveEvent) => void} onEvent
   * @returns {() => void} ends it
   */
  add(topics, onEvent) {
    const listener = { topics, onEvent };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All that is listened to, and may be. */
  topics() {
    const all = [...this.#listeners].flatMap(({ topics }) => topics);
    return [...new Set(all)].filter(isAllowed).slice(0, MOST_TOPICS);
  }

  /** @param {LiveEvent} event */
  tell(event) {
    [...this.#listeners].filter(({ topics }) => concerns(topics, event)).forEach(({ onEvent }) => onEvent(event));
  }
}

/**
 * Whether whoever is signed in may listen to it: one topic that they may not have would cost them the whole stream.
 *
 * @param {string} topic
 */
function isAllowed(topic) {
  switch (TOPIC.test(topic) ? topic.split(':')[0] : undefined) {
    case 'shows':
    case 'show':
      return true;
    case 'reservation':
      return session.value.signedIn;
    case 'reservations':
      return session.is('CUSTOMER');
    case 'admin':
      return session.is('ADMINISTRATOR');
    default:
      return false;
  }
}

/**
 * Whether somebody who listens to these topics wants to hear of it.
 *
 * @param {string[]} topics
 * @param {LiveEvent} event
 */
function concerns(topics, { type, data }) {
  switch (type) {
    case 'show':
      return topics.includes('shows') || topics.includes(`show:${data.showId}`);
    case 'reservation':
      return ['reservations', 'admin', `reservation:${data.reservationId}`].some((topic) => topics.includes(topic));
    case 'admin':
      return topics.includes('admin');
    default:
      return true;
  }
}

/**
 * Opens a stream.
 *
 * @param {string[]} topics
 * @param {string} from the id of the last event that was heard; empty to begin now
 * @param {Ears} ears
 * @returns {EventSource}
 */
function connect(topics, from, ears) {
  const resuming = from === '' ? '' : `&lastEventId=${from}`;
  const source = new EventSource(`/api/v1/stream?topics=${topics.join(',')}${resuming}`);
  source.addEventListener('ready', (event) => ears.ready(event.lastEventId));
  source.addEventListener('bye', () => ears.bye());
  source.addEventListener('error', () => ears.lost());
  TOLD.forEach((type) =>
    source.addEventListener(type, (event) => ears.heard({ type, data: JSON.parse(event.data) }, event.lastEventId)),
  );
  return source;
}

/** The stream. Tells `change` when its state, or what was missed while paused, is another. */
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
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #planned;

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
    this.#planned ??= setTimeout(() => {
      this.#planned = undefined;
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
