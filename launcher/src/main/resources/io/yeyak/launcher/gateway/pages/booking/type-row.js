// @ts-check
import { html, nothing } from 'lit';
import { seconds, spoken, venueTime } from '../app/format.js';
import { say, t } from '../app/words.js';
import { availabilityChip, ofType } from './availability.js';
import { quantity } from './quantity.js';
import { priceText } from './show-parts.js';

/**
 * One ticket type of a show: its price, what is left, what applies to it, and how many are wanted.
 *
 * @param {any} show as the contract has it
 * @param {any} type
 * @param {{ value: number, onChange: (value: number) => void }} wanted
 */
export function typeRow(show, type, { value, onChange }) {
  const availability = ofType(show, type);
  const isOpen = ['left', 'last', 'held'].includes(availability.kind);
  const id = `type-${type.ticketTypeId}`;
  const name = say(type.name);
  return html`
    <li class="card type">
      <div class="stack tight">
        <h3>${name}</h3>
        <p class="row"><span class="price number">${priceText(type.price)}</span> ${availabilityChip(availability)}</p>
        <p class="quiet small" id="${id}-hint">${terms(show, type)}</p>
        ${availability.kind === 'held' ? html`<p class="quiet small">${t('show.held')}</p>` : nothing}
      </div>
      ${isOpen
        ? quantity({ id, label: name, hint: `${id}-hint`, value, most: type.maxPerReservation, onChange })
        : nothing}
    </li>
  `;
}

/**
 * What applies to a ticket type, in sentences.
 *
 * @param {any} show
 * @param {any} type
 */
function terms({ timeZone }, { maxPerReservation, maxPerCustomer, approvalMode, autoApproveUpTo, ...type }) {
  const all = [t('show.limit', { reservation: maxPerReservation, customer: maxPerCustomer })];
  if (approvalMode === 'MANUAL') {
    all.push(t('show.approval'));
  }
  if (approvalMode === 'RULES') {
    all.push(t('show.approval-above', { count: autoApproveUpTo }));
  }
  if (type.price.amountMinor > 0) {
    all.push(t('show.pay-within', { time: spoken(seconds(type.payWithin)) }));
  }
  all.push(t('show.sale-ends', { time: venueTime(type.saleEndsAt, timeZone) }));
  return all.join(' ');
}
