// @ts-check
import { html, nothing } from 'lit';
import { problemNote } from '../app/element.js';
import { icon } from '../app/icon.js';
import { go } from '../app/router.js';
import { session, signIn } from '../app/session.js';
import { t } from '../app/words.js';
import { reasonText } from './reasons.js';
import { reserve } from './reserving.js';

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
  /** @type {import('./reserving.js').Receipt | undefined} */
  #refused;

  /**
   * @param {import('lit').LitElement} host
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
   * @param {import('./reserving.js').Quantities} quantities
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

  /** @param {import('./reserving.js').Receipt} receipt */
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

  /** @param {{ isBusy?: boolean, problem?: any, refused?: import('./reserving.js').Receipt }} what */
  #show({ isBusy = false, problem, refused }) {
    this.#isBusy = isBusy;
    this.#problem = problem;
    this.#refused = refused;
    this.#host.requestUpdate();
  }
}
