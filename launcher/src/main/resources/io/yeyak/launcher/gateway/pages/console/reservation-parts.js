// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';
import { amount, facts, typeName, when } from './cells.js';
import { word } from './chips.js';
import './copy-text.js';
import './money-sheet.js';

/** @param {any} action */
export function next(action) {
  return html`${word(`console.next.${action.kind}`, action.kind)} ${when(action.by)}`;
}

/** @param {any} of */
export function lines(of) {
  return html`
    <h3>${t('console.reservation.tickets')}</h3>
    <ul class="lines">
      ${of.lines.map(
        (/** @type {any} */ line) =>
          html`<li>
            ${t('console.tickets.of', { count: line.quantity, name: typeName(of.showId, line.ticketTypeId) })}
            <span class="quiet">${amount(line.unitPrice)}</span>
          </li>`,
      )}
    </ul>
    ${(of.tickets ?? []).map(
      (/** @type {any} */ ticket) =>
        html`<p class="quiet">
          ${typeName(of.showId, ticket.ticketTypeId)} <copy-text .value=${ticket.ticketId}></copy-text>
        </p>`,
    )}
  `;
}

/** @param {any} of */
export function moneyBox(of) {
  const payment = of.payment;
  return html`
    <h3>${t('console.reservation.money')}</h3>
    ${facts([
      [t('console.reservation.total'), amount(of.total)],
      [t('console.reservation.paid'), amount(payment?.captured)],
      [t('console.reservation.refunded'), amount(payment?.refunded)],
      [t('console.reservation.refund'), amount(of.refund)],
      [t('console.reservation.pay-by'), when(of.payBy)],
      [t('console.reservation.payment-reason'), payment?.reason],
    ])}
    ${payment === undefined
      ? html`<p>${t('console.money.none')}</p>`
      : html`<money-sheet
          .reservationId=${of.reservationId}
          .version=${`${of.version} ${of.versions.payment}`}
        ></money-sheet>`}
  `;
}
