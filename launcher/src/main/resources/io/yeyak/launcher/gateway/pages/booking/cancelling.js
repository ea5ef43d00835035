// @ts-check
import { html, nothing } from 'lit-html';
import { post, serverNow } from '../app/api.js';
import '../app/dialog.js';
import { money, t, venueTime } from '../app/language.js';
import { share, stepAt, steps } from '../app/policy.js';

/** Gives a reservation back, after the reader has seen what that means. */
export class Cancelling {
  isOpen = false;
  isBusy = false;
  /** @type {any} Why the last try was refused. */
  problem;

  #host;

  /** @param {import('./reservation.js').ReservationPage} host */
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

/**
 * What a cancellation gives back, before it is done.
 *
 * @param {any} reservation as the contract has it
 * @param {Cancelling} cancelling
 */
export function cancelDialog(reservation, cancelling) {
  const content = html`
    <div class="stack">
      ${isPaid(reservation) ? paidBack(reservation) : html`<p>${t('cancel.nothing-paid')}</p>`}
      <p>${t('cancel.tickets-gone')}</p>
      <div class="actions">
        <button type="button" autofocus @click=${() => cancelling.leave()}>${t('cancel.leave')}</button>
        <button
          type="button"
          class="danger"
          aria-busy=${cancelling.isBusy}
          aria-disabled=${cancelling.isBusy}
          @click=${() => cancelling.go()}
        >
          ${t(cancelling.isBusy ? 'cancel.busy' : 'cancel.go')}
        </button>
      </div>
    </div>
  `;
  return html`<app-dialog
    .heading=${t('cancel.heading')}
    .content=${content}
    .open=${cancelling.isOpen}
    @close=${() => cancelling.leave()}
  ></app-dialog>`;
}

/** @param {any} reservation */
function isPaid({ state, total }) {
  return ['FINALIZING', 'CONFIRMED'].includes(state) && total.amountMinor > 0;
}

/** @param {any} reservation */
function paidBack({ show, cancellationPolicy, total }) {
  if (show === undefined) {
    return html`<p>${t('cancel.by-policy')}</p>`;
  }
  const all = steps(cancellationPolicy, show.startsAt);
  const now = stepAt(all, serverNow());
  const next = now === undefined ? undefined : all[all.indexOf(now) + 1];
  const percent = now?.percent ?? 0;
  const back = share(total, percent);
  const fee = { ...total, amountMinor: total.amountMinor - back.amountMinor };
  return html`
    <dl class="facts sums">
      <dt>${t('cancel.paid')}</dt>
      <dd class="number">${money(total)}</dd>
      <dt>${t('cancel.fee', { count: 100 - percent })}</dt>
      <dd class="number">${money(fee)}</dd>
      <dt><strong>${t('cancel.back')}</strong></dt>
      <dd class="number"><strong>${money(back)}</strong></dd>
    </dl>
    ${now === undefined || next === undefined
      ? nothing
      : html`<p class="quiet small">
          ${t('cancel.later', {
            time: venueTime(new Date(now.until).toISOString(), show.timeZone),
            back: money(share(total, next.percent)),
          })}
        </p>`}
    <p class="quiet small">${t('cancel.when')}</p>
  `;
}
