// @ts-check
import { html } from 'lit';
import { PageElement, problemNote, states } from '../app/element.js';
import { title } from '../app/router.js';
import { session, signIn } from '../app/session.js';
import { t } from '../app/words.js';
import { ReservationStore } from './reservation-store.js';

/**
 * A page of one reservation, which whoever is not signed in cannot see. A page says what is on it with `content`.
 * Property: `reservationId`.
 */
export class ReservationPage extends PageElement {
  static properties = { reservationId: { attribute: false } };

  store = new ReservationStore();
  #isOpen = false;

  constructor() {
    super();
    this.reservationId = '';
    this.watch(this.store, session);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.store.stop();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('reservationId')) {
      this.listen([`reservation:${this.reservationId}`], (event) => this.#isOpen && this.store.heard(event));
    }
    if (!this.#isOpen && session.value.signedIn) {
      this.#isOpen = true;
      this.store.open(this.reservationId);
    }
  }

  render() {
    if (session.value.known && !session.value.signedIn && this.store.data === undefined) {
      return signInFirst(t('reservation.title'));
    }
    return states(/** @type {any} */ (this.store), {
      loading: bones,
      content: (reservation) => this.content(reservation),
      error: (problem) => this.#gone(problem),
    });
  }

  /**
   * What the page shows.
   *
   * @param {any} _reservation as the contract has it
   * @returns {unknown}
   */
  content(_reservation) {
    throw new Error('A page says what is on it');
  }

  /** @param {any} problem */
  #gone(problem) {
    title(t('reservation.title'));
    return html`<div class="stack">
      <h1>${t('reservation.title')}</h1>
      ${problemNote(problem, { retry: () => this.store.refresh(), note: t('problem.reservation-safe') })}
      <p><a class="button" href="/reservations">${t('nav.reservations')}</a></p>
    </div>`;
  }
}

/**
 * For whoever has to be signed in.
 *
 * @param {string} heading
 */
export function signInFirst(heading) {
  title(heading);
  return html`<div class="stack">
    <h1>${heading}</h1>
    <p>${t('sign-in.first')}</p>
    <p><button type="button" class="primary" @click=${() => signIn()}>${t('sign-in')}</button></p>
  </div>`;
}

function bones() {
  return html`<div class="stack">
    <div class="bone heading"></div>
    <div class="bone"></div>
    <div class="columns"><div class="bone tall"></div><div class="bone tall"></div></div>
  </div>`;
}
