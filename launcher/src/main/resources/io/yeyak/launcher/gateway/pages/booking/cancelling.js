// @ts-check
import { post } from '../app/api.js';

/** Gives a reservation back, after the reader has seen what that means. */
export class Cancelling {
  isOpen = false;
  isBusy = false;
  /** @type {any} Why the last try was refused. */
  problem;

  #host;

  /** @param {import('./reservation-page.js').ReservationPage} host */
  constructor(host) {
    this.#host = host;
  }

  /** Shows what it means. */
  ask() {
    this.#show({ isOpen: true });
  }

  /** Leaves everything as it is. */
  leave() {
    this.#show({ problem: this.problem });
  }

  /** Does it. Doing it again gives the same answer. */
  async go() {
    if (this.isBusy) {
      return;
    }
    this.#show({ isOpen: true, isBusy: true });
    try {
      const { data } = await post(`/reservations/${this.#host.reservationId}/cancel`);
      this.#show({});
      await this.#host.store.reached(data.version).catch(() => {});
    } catch (problem) {
      this.#show({ problem });
      this.#host.store.refresh();
    }
  }

  /** @param {{ isOpen?: boolean, isBusy?: boolean, problem?: unknown }} what */
  #show({ isOpen = false, isBusy = false, problem }) {
    this.isOpen = isOpen;
    this.isBusy = isBusy;
    this.problem = problem;
    this.#host.requestUpdate();
  }
}
