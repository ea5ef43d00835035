// @ts-check
import { html, nothing } from 'lit';
import { money } from '../app/format.js';
import { icon } from '../app/icon.js';
import { stateView } from '../app/state.js';
import { t } from '../app/words.js';

/**
 * The one thing there is to do about a reservation now, if there is one.
 *
 * @param {any} reservation as the contract has it
 */
export function nextAction(reservation) {
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
 * @param {import('../app/icon.js').IconName} shape
 * @param {string} text
 */
function link(path, shape, text) {
  return html`<p class="sticky">
    <a class="button primary wide" href=${path}>${icon(shape)} <span>${text}</span></a>
  </p>`;
}
