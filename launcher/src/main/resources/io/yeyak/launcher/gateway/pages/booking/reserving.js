// @ts-check
import { html, nothing } from 'lit-html';
import { newKey, post } from '../app/api.js';
import { icon, problemNote } from '../app/element.js';
import { knows, t } from '../app/language.js';
import { session, signIn, underWay } from '../app/reader.js';
import { go } from '../app/router.js';

/**
 * Asking for tickets of a show, once however often it is asked: the key is kept until there is an answer, so that a
 * second press, a reload or a lost connection ask for the same reservation again.
 */

/** @typedef {Record<string, number>} Quantities by ticket type */
/** @typedef {{ reservationId: string, state: string, version: number, reason?: string }} Receipt */

// The decision mostly comes within that; whoever waits longer sees it on the page of the reservation.
const WAIT_SECONDS = 4;

/** @param {string} showId */
export function keptQuantities(showId) {
  return /** @type {Quantities | undefined} */ (read(`quantities.${showId}`));
}

/**
 * @param {string} showId
 * @param {Quantities} quantities
 */
export function keepQuantities(showId, quantities) {
  underWay.set(`quantities.${showId}`, JSON.stringify(quantities));
}

/**
 * What was asked for and not answered yet.
 *
 * @param {string} showId
 * @returns {Quantities | undefined}
 */
export function unanswered(showId) {
  return read(`reserve.${showId}`)?.quantities;
}

/**
 * Asks for tickets.
 *
 * @param {string} showId
 * @param {Quantities} quantities
 * @returns {Promise<Receipt>}
 * @throws {import('../app/api.js').ApiProblem} when it was refused, or there was no answer
 */
async function reserve(showId, quantities) {
  const name = `reserve.${showId}`;
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([ticketTypeId, quantity]) => ({ ticketTypeId, quantity }));
  const idempotencyKey = keyFor(name, quantities);
  try {
    const { data } = await post('/reservations', { showId, lines }, { idempotencyKey, wait: WAIT_SECONDS });
    underWay.remove(name);
    underWay.set(`placed.${data.reservationId}`, String(data.version));
    if (data.state !== 'REJECTED') {
      underWay.remove(`quantities.${showId}`);
    }
    return data;
  } catch (/** @type {any} */ problem) {
    // Whoever signs in again, or whose answer was lost, asks for the same; what was refused is answered.
    if (!problem.isPassing && problem.status !== 401 && problem.status !== 500) {
      underWay.remove(name);
    }
    throw problem;
  }
}

/**
 * The version of a reservation that was placed in this tab: the lists may not know it yet.
 *
 * @param {string} reservationId
 */
export function placedVersion(reservationId) {
  const version = underWay.get(`placed.${reservationId}`);
  return version === undefined ? undefined : Number(version);
}

/**
 * The key of what is under way, if it is the same; a new one otherwise.
 *
 * @param {string} name
 * @param {Quantities} quantities
 * @returns {string}
 */
function keyFor(name, quantities) {
  const kept = read(name);
  const isSame = kept !== undefined && JSON.stringify(kept.quantities) === JSON.stringify(quantities);
  const key = isSame ? kept.key : newKey();
  underWay.set(name, JSON.stringify({ key, quantities }));
  return key;
}

/**
 * @param {string} name
 * @returns {any}
 */
function read(name) {
  try {
    return JSON.parse(underWay.get(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The button that reserves, and what came of it. A reservation that was placed is shown on its own page; one that was
 * refused leaves the reader here, with what is left now and what they had chosen.
 */
export class ReserveDesk {
  #host;
  #onRefused;
  #isBusy = false;
  /** @type {any} */
  #problem;
  /** @type {Receipt | undefined} */
  #refused;

  /**
   * @param {import('@lit/reactive-element').ReactiveElement} host
   * @param {() => void} onRefused what is left has to be read again
   */
  constructor(host, onRefused) {
    this.#host = host;
    this.#onRefused = onRefused;
  }

  /**
   * Asks for tickets, unless they are being asked for.
   *
   * @param {string} showId
   * @param {Quantities} quantities
   */
  async reserve(showId, quantities) {
    if (this.#isBusy) {
      return;
    }
    if (session.value.known && !session.value.signedIn) {
      signIn();
      return;
    }
    this.#show({ isBusy: true });
    try {
      this.#arrive(await reserve(showId, quantities));
    } catch (/** @type {any} */ problem) {
      this.#fail(problem);
    }
  }

  /** What came of the last try. */
  outcome() {
    if (this.#problem !== undefined) {
      const note = t(this.#problem.status === 0 ? 'reserve.unsure' : 'reserve.nothing-charged');
      return problemNote(this.#problem, { note });
    }
    if (this.#refused === undefined) {
      return nothing;
    }
    const { reservationId, reason } = this.#refused;
    return html`<div class="note bad" role="alert">
      ${icon('stop')}
      <div>
        <p>${t('reserve.refused', { reason: reasonText(reason) })}</p>
        <p>${t('reserve.nothing-charged')}</p>
        <p><a class="button" href="/reservations/${reservationId}">${t('reserve.see')}</a></p>
      </div>
    </div>`;
  }

  /** @param {{ isReady: boolean, hint: string, onPress: () => void }} options */
  button({ isReady, hint, onPress }) {
    const key = session.value.known && !session.value.signedIn ? 'reserve.sign-in' : 'reserve';
    return html`<div class="sticky">
      <button
        type="button"
        class="primary wide"
        aria-disabled=${!isReady || this.#isBusy}
        aria-busy=${this.#isBusy}
        @click=${() => (isReady ? onPress() : undefined)}
      >
        ${icon('ticket')} <span>${t(this.#isBusy ? 'reserve.busy' : key)}</span>
      </button>
      ${hint === '' ? nothing : html`<p class="quiet small">${hint}</p>`}
    </div>`;
  }

  /** @param {Receipt} receipt */
  #arrive(receipt) {
    if (receipt.state === 'REJECTED') {
      this.#show({ refused: receipt });
      this.#onRefused();
    } else if (this.#host.isConnected) {
      go(`/reservations/${receipt.reservationId}`);
    }
  }

  /** @param {any} problem */
  #fail(problem) {
    this.#show({ problem });
    if (problem.status === 401) {
      signIn();
    } else {
      this.#onRefused();
    }
  }

  /** @param {{ isBusy?: boolean, problem?: any, refused?: Receipt }} what */
  #show({ isBusy = false, problem, refused }) {
    this.#isBusy = isBusy;
    this.#problem = problem;
    this.#refused = refused;
    this.#host.requestUpdate();
  }
}

/**
 * Why a reservation was rejected, expired or was cancelled, in the reader's words; the API's own word where a later
 * release has a new one.
 *
 * @param {string | undefined} reason
 * @returns {string}
 */
export function reasonText(reason) {
  const key = `reason.${reason}`;
  return knows(key) ? t(key) : (reason ?? t('reason.unknown'));
}
