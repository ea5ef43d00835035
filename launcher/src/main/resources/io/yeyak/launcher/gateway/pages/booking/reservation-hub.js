// @ts-check
import { html, nothing } from 'lit-html';
import { announce, icon, problemNote } from '../app/element.js';
import { dateTime, knows, money, say, t } from '../app/language.js';
import { title } from '../app/router.js';
import { stateChip, stateView } from '../app/state.js';
import { cancelDialog, Cancelling } from './cancelling.js';
import { Countdown } from './countdown.js';
import { download } from './ics.js';
import { refundTable } from './refund-table.js';
import { ReservationPage } from './reservation.js';
import { sentence } from './sentence.js';
import { priceText, whenAndWhere } from './shows.js';
import { stepper } from './stepper.js';

/** A reservation for life: how far it is, what there is to do, and what happened. */
class ReservationHub extends ReservationPage {
  #cancelling = new Cancelling(this);
  #countdown = new Countdown(this);
  /** How it stood when that was said last. */
  #said = '';

  updated() {
    const reservation = this.store.data;
    if (reservation !== undefined) {
      this.#countdown.watch(reservation.total.amountMinor > 0 ? reservation.payBy : undefined);
      this.#tell(reservation);
    }
  }

  /** @param {any} reservation */
  content(reservation) {
    const { show, state } = reservation;
    const name = show === undefined ? t('reservation.title') : say(show.title);
    title(name);
    return html`
      <article class="stack hub">
        <header class="stack tight">
          <p class="row">${stateChip(state)} <span class="quiet small">${dateTime(reservation.requestedAt)}</span></p>
          <h1>${name}</h1>
          ${show === undefined ? nothing : whenAndWhere(show)}
        </header>
        <section class="card stack next" aria-labelledby="next">
          <h2 id="next" class="visually-hidden">${t('hub.next')}</h2>
          <p class="sentence">${sentence(reservation)}</p>
          ${this.#countdown.clock()} ${nextAction(reservation)}
        </section>
        ${stepper(reservation)}
        <div class="columns">
          <div class="stack">
            ${this.#tickets(reservation)}
            <section class="card stack" aria-labelledby="happened">
              <h2 id="happened">${t('hub.timeline')}</h2>
              ${timeline(reservation.timeline ?? [])}
            </section>
          </div>
          <div class="stack">
            ${moneyBox(reservation)} ${this.#giveBack(reservation)}
            <p class="quiet small">${t('hub.number')} <code>${reservation.reservationId}</code></p>
          </div>
        </div>
        ${cancelDialog(reservation, this.#cancelling)}
      </article>
    `;
  }

  /** @param {any} reservation */
  #tickets(reservation) {
    const { reservationId, lines, tickets, state, show } = reservation;
    const issued = state === 'CONFIRMED' ? (tickets ?? []) : [];
    return html`<section class="card stack" aria-labelledby="tickets">
      <h2 id="tickets">${t('hub.tickets')}</h2>
      <ul class="bare stack tight">
        ${issued.length > 0
          ? issued.map(
              (/** @type {any} */ ticket, /** @type {number} */ index) => html`<li>
                <a class="button" href="/reservations/${reservationId}/tickets/${ticket.ticketId}">
                  ${icon('ticket')} <span>${t('hub.ticket', { name: this.#name(ticket), count: index + 1 })}</span>
                </a>
              </li>`,
            )
          : lines.map((/** @type {any} */ line) => html`<li>${this.#line(line)}</li>`)}
      </ul>
      ${issued.length > 0 && show !== undefined
        ? html`<p class="row">
            <button type="button" @click=${() => download(reservation)}>
              ${icon('calendar')} <span>${t('hub.calendar')}</span>
            </button>
            <button type="button" @click=${() => print()}>${icon('print')} <span>${t('hub.print')}</span></button>
          </p>`
        : nothing}
    </section>`;
  }

  /** @param {any} line */
  #line(line) {
    return t('order.line-at', { name: this.#name(line), count: line.quantity, price: priceText(line.unitPrice) });
  }

  /** @param {{ ticketTypeId: string }} what */
  #name({ ticketTypeId }) {
    const name = this.store.typeName(ticketTypeId);
    return name === undefined ? t('hub.ticket-type') : say(name);
  }

  /** @param {any} reservation */
  #giveBack({ show, cancellationPolicy, total, cancellable }) {
    if (!cancellable) {
      return nothing;
    }
    return html`<section class="card stack" aria-labelledby="cancel">
      <h2 id="cancel">${t('cancel')}</h2>
      ${show === undefined || total.amountMinor === 0
        ? nothing
        : refundTable({ ...show, policy: cancellationPolicy, total })}
      ${this.#cancelling.problem === undefined ? nothing : problemNote(this.#cancelling.problem)}
      <p><button type="button" class="danger" @click=${() => this.#cancelling.ask()}>${t('cancel.open')}</button></p>
    </section>`;
  }

  /** @param {any} reservation */
  #tell(reservation) {
    const { state, payment } = reservation;
    const stands = `${state} ${payment?.state ?? ''}`;
    if (this.#said !== '' && this.#said !== stands) {
      const isLost = state === 'EXPIRED' || state === 'REJECTED' || (state === 'HELD' && payment?.state === 'DECLINED');
      announce(sentence(reservation), { about: 'state', urgent: isLost });
    }
    this.#said = stands;
  }
}

/**
 * The one thing there is to do about a reservation now, if there is one.
 *
 * @param {any} reservation as the contract has it
 */
function nextAction(reservation) {
  const { reservationId, showId, state, nextAction: next, total, tickets } = reservation;
  const actions = stateView(state).actions.CUSTOMER;
  if (actions.includes('pay') && ['START_PAYMENT', 'PAY'].includes(next.kind)) {
    return link(`/reservations/${reservationId}/pay`, 'card', t('hub.pay', { amount: money(total) }));
  }
  if (actions.includes('tickets') && tickets?.length > 0) {
    const path = `/reservations/${reservationId}/tickets/${tickets[0].ticketId}`;
    return link(path, 'ticket', t('hub.show-ticket', { count: tickets.length }));
  }
  return actions.includes('reserve-again') ? link(`/shows/${showId}`, 'ticket', t('hub.again')) : nothing;
}

/**
 * @param {string} path
 * @param {import('../app/element.js').IconName} shape
 * @param {string} text
 */
function link(path, shape, text) {
  return html`<p class="sticky">
    <a class="button primary wide" href=${path}>${icon(shape)} <span>${text}</span></a>
  </p>`;
}

/**
 * What was to be paid, what was taken, and what went back or is on its way.
 *
 * @param {any} reservation as the contract has it
 */
function moneyBox({ total, payment, refund, refunds }) {
  return html`
    <section class="card stack" aria-labelledby="money">
      <h2 id="money">${t('money')}</h2>
      <dl class="facts sums">
        <dt>${t('money.total')}</dt>
        <dd class="number">${priceText(total)}</dd>
        ${row('money.captured', payment?.captured)} ${row('money.refund', refund)}
        ${row('money.refunded', payment?.refunded)}
      </dl>
      ${refunds.length === 0
        ? nothing
        : html`<ul class="bare stack tight small">
            ${refunds.map(
              (/** @type {any} */ { state, amount, updatedAt }) => html`<li>
                ${amount === undefined ? nothing : html`<strong class="number">${money(amount)}</strong>`}
                ${knows(`refund.state.${state}`) ? t(`refund.state.${state}`) : state}
                <time class="quiet" datetime=${updatedAt}>${dateTime(updatedAt)}</time>
              </li>`,
            )}
          </ul>`}
    </section>
  `;
}

/**
 * @param {string} key
 * @param {import('../app/language.js').Money | undefined} amount
 */
function row(key, amount) {
  return amount === undefined
    ? nothing
    : html`<dt>${t(key)}</dt>
        <dd class="number">${money(amount)}</dd>`;
}

/**
 * What happened, the oldest first, in the API's words for people.
 *
 * @param {any[]} entries as the contract has them
 */
function timeline(entries) {
  return html`
    <ol class="bare timeline">
      ${entries.map(
        ({ at, by, words }) => html`
          <li>
            <time class="quiet small number" datetime=${at}>${dateTime(at)}</time>
            <span>${say(words)}</span>
            <span class="quiet small">${knows(`by.${by}`) ? t(`by.${by}`) : by}</span>
          </li>
        `,
      )}
    </ol>
  `;
}

customElements.define('reservation-hub', ReservationHub);
