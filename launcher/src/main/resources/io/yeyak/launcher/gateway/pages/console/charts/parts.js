// @ts-check
import { html, nothing, svg } from 'lit-html';
import { number, t } from '../../app/language.js';
import { shares } from './scale.js';

/**
 * @typedef {object} Stock how the tickets of a type, or of several, are spread
 * @property {number} capacity
 * @property {number} available
 * @property {number} held
 * @property {number} [pending] those that wait for an administrator
 * @property {number} sold
 */

const WIDTH = 400;
const HEIGHT = 12;

/**
 * The parts of a capacity, in their order; what is left over is kept back from sale.
 *
 * @param {Stock} stock
 * @returns {{ name: string, count: number }[]}
 */
function parts(stock) {
  const pending = stock.pending ?? 0;
  const blocked = Math.max(0, stock.capacity - stock.sold - stock.held - pending - stock.available);
  return [
    { name: 'sold', count: stock.sold },
    { name: 'held', count: stock.held },
    { name: 'pending', count: pending },
    { name: 'available', count: stock.available },
    ...(blocked > 0 ? [{ name: 'blocked', count: blocked }] : []),
  ];
}

/**
 * Adds up what several ticket types have.
 *
 * @param {Stock[]} stocks
 * @returns {Stock}
 */
export function sum(stocks) {
  /** @param {(stock: Stock) => number} of */
  const all = (of) => stocks.reduce((total, stock) => total + of(stock), 0);
  return {
    capacity: all((stock) => stock.capacity),
    available: all((stock) => stock.available),
    held: all((stock) => stock.held),
    pending: all((stock) => stock.pending ?? 0),
    sold: all((stock) => stock.sold),
  };
}

/**
 * A bar of the parts with their numbers below, which are its table as well: nothing is told by colour alone.
 *
 * @param {Stock} stock
 * @param {{ bare?: boolean }} [options] bare: without the numbers, where they stand beside it anyway
 */
export function capacityBar(stock, { bare = false } = {}) {
  const all = parts(stock);
  const spans = shares(
    all.map((part) => part.count),
    WIDTH,
  );
  return html`
    <div class="capacity">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" class="capacity-bar">
        ${all.map(
          (part, index) => svg`<rect class="part ${part.name}" x=${spans[index].from} y="0"
            width=${spans[index].width} height=${HEIGHT}></rect>`,
        )}
      </svg>
      ${bare ? nothing : legend(all)}
    </div>
  `;
}

/** @param {{ name: string, count: number }[]} all */
function legend(all) {
  return html`
    <dl class="capacity-parts">
      ${all.map(
        (part) => html`
          <div class="part ${part.name}">
            <dt>${t(`console.stock.${part.name}`)}</dt>
            <dd>${number(part.count)}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
