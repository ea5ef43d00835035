// @ts-check
import { html, nothing } from 'lit-html';
import { clockTime, dateTime, money, say, t } from '../app/language.js';
import { relative } from '../app/spans.js';
import { brief } from './copy-text.js';
import { showStore } from './show-store.js';

/** What stands in the cells of the lists and the drawers. */

/**
 * A moment, and how long ago or how soon that is.
 *
 * @param {string | undefined} instant
 */
export function when(instant) {
  return instant === undefined
    ? nothing
    : html`<time datetime=${instant} title=${instant}>${dateTime(instant)}</time>
        <span class="quiet">${relative(instant)}</span>`;
}

/**
 * How long ago or how soon alone, where the moment itself is of less matter.
 *
 * @param {string | undefined} instant
 */
export function age(instant) {
  return instant === undefined
    ? nothing
    : html`<time datetime=${instant} title=${dateTime(instant)}>${relative(instant)}</time>`;
}

/**
 * A moment to the second.
 *
 * @param {string | number} instant
 */
export function moment(instant) {
  const at = new Date(instant).toISOString();
  return html`<time datetime=${at} title=${at}>${clockTime(instant)}</time>`;
}

/** @param {{ amountMinor: number, currency: string } | undefined} amount */
export function amount(amount) {
  return amount === undefined ? nothing : html`<data value=${plain(amount)}>${money(amount)}</data>`;
}

/**
 * An amount for a file: whole minor units and the currency, nothing to be misread.
 *
 * @param {{ amountMinor: number, currency: string } | undefined} amount
 */
export function plain(amount) {
  return amount === undefined ? '' : `${amount.amountMinor} ${amount.currency}`;
}

/**
 * A show by its title, as far as it is known.
 *
 * @param {{ showId: string, show?: any }} of what is of that show
 * @returns {string}
 */
export function showTitle({ showId, show }) {
  const known = show ?? showStore.get(showId);
  return known === undefined ? brief(showId) : say(known.title);
}

/**
 * How many tickets of which type.
 *
 * @param {{ showId: string, lines: any[] }} of
 * @returns {string}
 */
export function tickets({ showId, lines }) {
  return lines
    .map((line) => t('console.tickets.of', { count: line.quantity, name: typeName(showId, line.ticketTypeId) }))
    .join(', ');
}

/**
 * @param {string} showId
 * @param {string} ticketTypeId
 * @returns {string}
 */
export function typeName(showId, ticketTypeId) {
  const type = showStore.ticketType(showId, ticketTypeId);
  return type === undefined ? brief(ticketTypeId) : say(type.name);
}

/**
 * A customer, and the way to all their reservations.
 *
 * @param {string} customerId
 */
export function customer(customerId) {
  return html`<a href="/console/reservations?customerId=${encodeURIComponent(customerId)}" title=${customerId}
    >${brief(customerId)}</a
  >`;
}

/**
 * A list of names and values, those without a value left out.
 *
 * @param {[name: string, value: unknown][]} entries
 */
export function facts(entries) {
  const known = entries.filter(([, value]) => value !== undefined && value !== nothing && value !== '');
  return html`<dl class="facts">
    ${known.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
