// @ts-check
import { html, nothing } from 'lit';
import { dateTime, money } from '../app/format.js';
import { knows, t } from '../app/words.js';
import { priceText } from './show-parts.js';

/**
 * What was to be paid, what was taken, and what went back or is on its way.
 *
 * @param {any} reservation as the contract has it
 */
export function moneyBox({ total, payment, refund, refunds }) {
  return html`
    <section class="card stack" aria-labelledby="money">
      <h2 id="money">${t('money')}</h2>
      <dl class="facts sums">
        ${row('money.total', total)} ${row('money.captured', payment?.captured)} ${row('money.refund', refund)}
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
 * @param {import('../app/format.js').Money | undefined} amount
 */
function row(key, amount) {
  return amount === undefined
    ? nothing
    : html`<dt>${t(key)}</dt>
        <dd class="number">${priceText(amount)}</dd>`;
}
