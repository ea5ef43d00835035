// @ts-check
import { html, nothing } from 'lit-html';
import { icon } from '../app/element.js';
import { say, t } from '../app/language.js';
import { title } from '../app/router.js';
import { stateChip } from '../app/state.js';
import { ReservationPage } from './reservation.js';
import { sentence } from './sentence.js';
import { whenAndWhere } from './shows.js';

/** One ticket with the code that lets its owner in; no code before it is confirmed, nor after. Property: `ticketId`. */
class ETicket extends ReservationPage {
  static properties = { ticketId: { attribute: false }, isCodeAway: { state: true } };

  /** @type {WakeLockSentinel | undefined} */
  #awake;

  constructor() {
    super();
    this.ticketId = '';
    this.isCodeAway = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#stayAwake);
    this.#stayAwake();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#stayAwake);
    this.#awake?.release().catch(() => {});
  }

  /** @param {any} reservation */
  content(reservation) {
    const { show, state, reservationId, tickets } = reservation;
    const ticket = tickets?.find((/** @type {any} */ one) => one.ticketId === this.ticketId);
    const isGood = state === 'CONFIRMED' && ticket !== undefined;
    const name = show === undefined ? t('ticket.title') : say(show.title);
    title(t('ticket.title'));
    return html`
      <article class="stack narrow">
        <p class="no-print">
          <a class="button plain" href="/reservations/${reservationId}">${icon('back')} ${t('pay.back')}</a>
        </p>
        <section class="card stack ticket" aria-labelledby="ticket">
          <h1 id="ticket">${name}</h1>
          ${show === undefined ? nothing : whenAndWhere(show)}
          ${ticket === undefined ? nothing : html`<p class="type-name">${this.#typeName(ticket)}</p>`}
          ${isGood ? this.#code(reservationId) : this.#void(reservation)}
          <p class="small">${t('ticket.number')} <code>${this.ticketId}</code></p>
        </section>
        ${isGood
          ? html`<p class="no-print">
                <button type="button" @click=${() => print()}>
                  ${icon('print')} <span>${t('ticket.print')}</span>
                </button>
              </p>
              <p class="quiet small no-print">${t('ticket.hint')}</p>`
          : nothing}
      </article>
    `;
  }

  /** @param {{ ticketTypeId: string }} ticket */
  #typeName({ ticketTypeId }) {
    const name = this.store.typeName(ticketTypeId);
    return name === undefined ? t('hub.ticket-type') : say(name);
  }

  /** @param {string} reservationId */
  #code(reservationId) {
    if (this.isCodeAway) {
      return html`<div class="note bad" role="alert">
        ${icon('warning')}
        <div>
          <p>${t('ticket.code-away')}</p>
          <button type="button" @click=${() => (this.isCodeAway = false)}>${t('problem.retry')}</button>
        </div>
      </div>`;
    }
    return html`<img
      class="code"
      src="/api/v1/reservations/${reservationId}/tickets/${this.ticketId}/code"
      alt=${t('ticket.code')}
      width="280"
      height="280"
      @error=${() => (this.isCodeAway = true)}
    />`;
  }

  /** @param {any} reservation */
  #void(reservation) {
    const { state } = reservation;
    return html`<div class="void stack tight">
      <p class="row">${stateChip(state)}</p>
      <p>${state === 'CONFIRMED' ? t('ticket.unknown') : sentence(reservation)}</p>
      <p><strong>${t('ticket.not-valid')}</strong></p>
    </div>`;
  }

  /** Whoever shows a ticket at a door does not want the screen to go dark. */
  #stayAwake = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) {
      return;
    }
    try {
      this.#awake = await navigator.wakeLock.request('screen');
      if (!this.isConnected) {
        await this.#awake.release();
      }
    } catch {
      // Low on power, or not allowed: the screen may go dark.
    }
  };
}

customElements.define('e-ticket', ETicket);
