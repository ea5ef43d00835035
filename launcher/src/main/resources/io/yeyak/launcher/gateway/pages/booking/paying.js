// @ts-check
import { newKey, post } from '../app/api.js';
import { underWay } from '../app/kept.js';

/** Asks to pay, once however often it is pressed, and leads to where one pays as soon as that is known. */
export class Paying {
  isBusy = false;
  /** @type {any} Why the last try was refused. */
  problem;

  #host;
  /** Whether the reader pressed the button on this page, and is to be led on. */
  #isAwaited = false;

  /** @param {import('./reservation-page.js').ReservationPage} host */
  constructor(host) {
    this.#host = host;
  }

  /** Asks to pay. */
  async start() {
    if (this.isBusy) {
      return;
    }
    this.#isAwaited = true;
    this.#show(true);
    try {
      await this.#ask();
    } catch (problem) {
      this.#isAwaited = false;
      this.problem = problem;
      this.#host.store.refresh();
    }
    this.#show(false);
  }

  /**
   * Leads on when the payment page is there.
   *
   * @param {any} reservation as the contract has it
   */
  follow({ nextAction }) {
    const url = checkout(nextAction);
    if (this.#isAwaited && url !== undefined) {
      this.#isAwaited = false;
      location.assign(url);
    }
  }

  async #ask() {
    const { reservationId, store } = this.#host;
    const name = `pay.${reservationId}`;
    const idempotencyKey = underWay.get(name) ?? newKey();
    underWay.set(name, idempotencyKey);
    try {
      const { data } = await post(`/reservations/${reservationId}/payment-attempts`, undefined, { idempotencyKey });
      underWay.remove(name);
      await store.reached(data.version).catch(() => {});
    } catch (/** @type {any} */ problem) {
      // What was refused is answered; what got no answer is asked again with the same key.
      if (!problem.isPassing && problem.status !== 401 && problem.status !== 500) {
        underWay.remove(name);
      }
      throw problem;
    }
  }

  /** @param {boolean} isBusy */
  #show(isBusy) {
    this.isBusy = isBusy;
    this.problem = isBusy ? undefined : this.problem;
    this.#host.requestUpdate();
  }
}

/**
 * Where to pay; undefined while there is no such place, or none of the web.
 *
 * @param {{ kind: string, checkoutUrl?: string }} nextAction
 */
export function checkout({ kind, checkoutUrl }) {
  return kind === 'PAY' && checkoutUrl !== undefined && /^https?:\/\//.test(checkoutUrl) ? checkoutUrl : undefined;
}
