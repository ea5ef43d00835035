// @ts-check
import { html } from 'lit';
import { money, number } from '../app/format.js';
import { say, t } from '../app/words.js';
import { priceText } from './show-parts.js';

/** @typedef {import('../app/format.js').Money} Money */

/**
 * @typedef {object} Chosen
 * @property {number} count of tickets
 * @property {{ name: string, quantity: number, amount: Money }[]} rows
 * @property {Money[]} totals one for each currency
 * @property {Money | undefined} total when there is one currency
 */

/**
 * What somebody has chosen of a show, and what it costs.
 *
 * @param {any} show as the contract has it
 * @param {Record<string, number>} quantities by ticket type
 * @returns {Chosen}
 */
export function chosenOf(show, quantities) {
  const rows = show.ticketTypes
    .map((/** @type {any} */ type) => ({ type, quantity: quantities[type.ticketTypeId] ?? 0 }))
    .filter((/** @type {any} */ row) => row.quantity > 0)
    .map((/** @type {any} */ { type, quantity }) => ({
      name: say(type.name),
      quantity,
      amount: { amountMinor: type.price.amountMinor * quantity, currency: type.price.currency },
    }));
  /** @type {Map<string, Money>} */
  const totals = new Map();
  for (const { amount } of rows) {
    const before = totals.get(amount.currency)?.amountMinor ?? 0;
    totals.set(amount.currency, { ...amount, amountMinor: before + amount.amountMinor });
  }
  const count = rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.quantity, 0);
  const all = [...totals.values()];
  return { count, rows, totals: all, total: all.length === 1 ? all[0] : undefined };
}

/**
 * The same as a list with its sum.
 *
 * @param {Chosen} chosen
 */
export function summary({ rows, totals }) {
  return html`
    <dl class="facts sums">
      ${rows.map(
        ({ name, quantity, amount }) => html`
          <dt>${t('order.line', { name, count: quantity })}</dt>
          <dd class="number">${priceText(amount)}</dd>
        `,
      )}
      <dt><strong>${t('order.total')}</strong></dt>
      <dd class="number"><strong>${totals.length === 0 ? number(0) : totals.map(money).join(' + ')}</strong></dd>
    </dl>
    <p class="quiet small">${t('order.fees')}</p>
  `;
}
