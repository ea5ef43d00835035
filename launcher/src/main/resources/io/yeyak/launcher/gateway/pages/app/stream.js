// @ts-check
import { session } from './session.js';

/** The stream as the contract has it: its topics, and its events. */

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

const MOST_TOPICS = 32;

/** @type {readonly LiveEvent['type'][]} */
const TOLD = ['show', 'reservation', 'admin', 'reset'];

/** Who listens to what. */
export class Audience {
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
  if (topic === 'reservations') {
    return session.is('CUSTOMER');
  }
  if (topic === 'admin') {
    return session.is('ADMINISTRATOR');
  }
  return topic === 'shows' || topic.startsWith('show:') || session.value.signedIn;
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
export function connect(topics, from, ears) {
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
