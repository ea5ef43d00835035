// @ts-check
import { html, nothing } from 'lit-html';
import { newKey, post } from '../app/api.js';
import { icon, problemNote } from '../app/element.js';
import { money, say, t } from '../app/language.js';
import { underWay } from '../app/reader.js';
import { title } from '../app/router.js';
import { stateChip } from '../app/state.js';
import { Countdown } from './countdown.js';
import { refundTable } from './refund-table.js';
import { ReservationPage } from './reservation.js';
import { sentence } from './sentence.js';
import { whenAndWhere } from './shows.js';

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

/** Asks to pay, once however often it is pressed, and leads to where one pays as soon as that is known. */
class Paying {
  isBusy = false;
  /** @type {any} Why the last try was refused. */
  problem;

  #host;
  /** Whether the reader pressed the button on this page, and is to be led on. */
  #isAwaited = false;

  /** @param {import('./reservation.js').ReservationPage} host */
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
function checkout({ kind, checkoutUrl }) {
  return kind === 'PAY' && checkoutUrl !== undefined && /^https?:\/\//.test(checkoutUrl) ? checkoutUrl : undefined;
}

customElements.define('pay-page', PayPage);
