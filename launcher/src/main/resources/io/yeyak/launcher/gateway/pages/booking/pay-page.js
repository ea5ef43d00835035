// @ts-check
import { html, nothing } from 'lit';
import { problemNote } from '../app/element.js';
import { money } from '../app/format.js';
import { icon } from '../app/icon.js';
import { title } from '../app/router.js';
import { stateChip } from '../app/state.js';
import { say, t } from '../app/words.js';
import { Countdown } from './countdown.js';
import { checkout, Paying } from './paying.js';
import { refundTable } from './refund-table.js';
import { ReservationPage } from './reservation-page.js';
import { sentence } from './sentence.js';
import { whenAndWhere } from './show-parts.js';

/** What is to be paid, what applies, and one button. */
class PayPage extends ReservationPage {
  #paying = new Paying(this);
  #countdown = new Countdown(this);

  updated() {
    const reservation = this.store.data;
    if (reservation !== undefined) {
      this.#countdown.watch(reservation.payBy);
      this.#paying.follow(reservation);
    }
  }

  /** @param {any} reservation */
  content(reservation) {
    const { show, reservationId, cancellationPolicy, total } = reservation;
    title(t('pay.title'));
    return html`
      <article class="stack narrow">
        <p><a class="button plain" href="/reservations/${reservationId}">${icon('back')} ${t('pay.back')}</a></p>
        <h1>${t('pay.title')}</h1>
        ${show === undefined ? nothing : html`<h2>${say(show.title)}</h2> ${whenAndWhere(show)}`}
        <section class="card stack" aria-labelledby="sum">
          <h2 id="sum">${t('order')}</h2>
          ${this.#sums(reservation)}
        </section>
        ${show === undefined
          ? nothing
          : html`<section class="card stack" aria-labelledby="refunds">
              <h2 id="refunds">${t('refund')}</h2>
              ${refundTable({ ...show, policy: cancellationPolicy, total })}
            </section>`}
        <section class="card stack next" aria-labelledby="now">
          <h2 id="now" class="visually-hidden">${t('hub.next')}</h2>
          <p class="row">${stateChip(reservation.state)}</p>
          <p class="sentence" role="status">${sentence(reservation)}</p>
          ${this.#countdown.clock()} ${this.#action(reservation)}
        </section>
      </article>
    `;
  }

  /** @param {any} reservation */
  #sums({ lines, total }) {
    return html`
      <dl class="facts sums">
        ${lines.map(
          (/** @type {any} */ { ticketTypeId, quantity, unitPrice }) => html`
            <dt>${t('order.line', { name: this.#name(ticketTypeId), count: quantity })}</dt>
            <dd class="number">${money({ ...unitPrice, amountMinor: unitPrice.amountMinor * quantity })}</dd>
          `,
        )}
        <dt><strong>${t('order.total')}</strong></dt>
        <dd class="number"><strong>${money(total)}</strong></dd>
      </dl>
      <p class="quiet small">${t('order.fees')}</p>
    `;
  }

  /** @param {string} ticketTypeId */
  #name(ticketTypeId) {
    const name = this.store.typeName(ticketTypeId);
    return name === undefined ? t('hub.ticket-type') : say(name);
  }

  /** @param {any} reservation */
  #action({ reservationId, nextAction, total }) {
    const { problem, isBusy } = this.#paying;
    const url = checkout(nextAction);
    const amount = money(total);
    if (url !== undefined) {
      return html`<p class="sticky">
        <a class="button primary wide" href=${url} rel="noreferrer">${icon('card')} ${t('pay.continue', { amount })}</a>
      </p>`;
    }
    if (nextAction.kind !== 'START_PAYMENT') {
      return html`<p><a class="button" href="/reservations/${reservationId}">${t('pay.back')}</a></p>`;
    }
    return html`
      ${problem === undefined ? nothing : problemNote(problem, { note: t('pay.nothing-charged') })}
      <p class="sticky">
        <button
          type="button"
          class="primary wide"
          aria-busy=${isBusy}
          aria-disabled=${isBusy}
          @click=${() => this.#paying.start()}
        >
          ${icon('card')} <span>${t(isBusy ? 'pay.busy' : 'pay.go', { amount })}</span>
        </button>
      </p>
      <p class="quiet small">${t('pay.where')}</p>
    `;
  }
}

customElements.define('pay-page', PayPage);
