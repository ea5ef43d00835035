// @ts-check
import { html, nothing } from 'lit-html';
import { icon } from '../app/element.js';
import { say, t, venueTime } from '../app/language.js';
import { seconds, spoken } from '../app/spans.js';
import { availabilityChip, ofType, priceText } from './shows.js';

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

/**
 * A number with a button at each side.
 *
 * @param {object} what
 * @param {string} what.id
 * @param {string} what.label what there is a number of
 * @param {string} what.hint the id of what explains the limit
 * @param {number} what.value
 * @param {number} what.most
 * @param {(value: number) => void} what.onChange
 */
function quantity({ id, label, hint, value, most, onChange }) {
  /** @param {number} wanted */
  const set = (wanted) => onChange(Math.max(0, Math.min(most, Math.trunc(wanted) || 0)));
  return html`
    <div class="quantity" role="group" aria-label=${t('quantity.of', { name: label })}>
      <button
        type="button"
        aria-label=${t('quantity.fewer', { name: label })}
        aria-disabled=${value <= 0}
        @click=${() => set(value - 1)}
      >
        ${icon('minus')}
      </button>
      <input
        id=${id}
        class="number"
        type="number"
        inputmode="numeric"
        min="0"
        max=${most}
        step="1"
        aria-label=${label}
        aria-describedby=${hint}
        .value=${String(value)}
        @change=${(/** @type {any} */ event) => {
          set(Number(event.target.value));
          event.target.value = String(Math.max(0, Math.min(most, Math.trunc(Number(event.target.value)) || 0)));
        }}
      />
      <button
        type="button"
        aria-label=${t('quantity.more', { name: label })}
        aria-disabled=${value >= most}
        @click=${() => set(value + 1)}
      >
        ${icon('plus')}
      </button>
    </div>
  `;
}
