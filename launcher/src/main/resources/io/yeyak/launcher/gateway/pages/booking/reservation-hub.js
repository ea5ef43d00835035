// @ts-check
import { html, nothing } from 'lit';
import { announce } from '../app/announce.js';
import { problemNote } from '../app/element.js';
import { dateTime } from '../app/format.js';
import { icon } from '../app/icon.js';
import { title } from '../app/router.js';
import { stateChip, stateView } from '../app/state.js';
import { say, t } from '../app/words.js';
import { cancelDialog } from './cancel-dialog.js';
import { Cancelling } from './cancelling.js';
import { Countdown } from './countdown.js';
import { download } from './ics.js';
import { moneyBox } from './money-box.js';
import { nextAction } from './next-action.js';
import { refundTable } from './refund-table.js';
import { ReservationPage } from './reservation-page.js';
import { priceText, whenAndWhere } from './show-parts.js';
import { sentence } from './sentence.js';
import { stepper } from './stepper.js';
import { timeline } from './timeline.js';

/** A reservation for life: how far it is, what there is to do, and what happened. */
class ReservationHub extends ReservationPage {
  #cancelling = new Cancelling(this);
  #countdown = new Countdown(this);
  #state = '';

  updated() {
    const { state, payBy, total } = this.store.data ?? {};
    this.#countdown.watch(total?.amountMinor > 0 ? payBy : undefined);
    this.#tell(state);
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

  /** @param {string | undefined} state */
  #tell(state) {
    if (state === undefined || state === this.#state) {
      return;
    }
    const isFirst = this.#state === '';
    this.#state = state;
    if (!isFirst) {
      announce(t(stateView(state).customer), { about: 'state', urgent: state === 'EXPIRED' || state === 'REJECTED' });
    }
  }
}

customElements.define('reservation-hub', ReservationHub);
