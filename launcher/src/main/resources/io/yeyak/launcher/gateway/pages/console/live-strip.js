// @ts-check
import { html } from 'lit-html';
import { icon } from '../app/element.js';
import { number, t } from '../app/language.js';
import { amount } from './cells.js';

/** More than that, and what is shown is behind what happens. */
const MOST_LAG_SECONDS = 10;

/**
 * The figures that matter most, in one line.
 *
 * @param {any} sales
 */
export function strip({ totals, oversold, lagSeconds, minutes }) {
  const paid = totals.held === 0 ? undefined : Math.round((totals.confirmed / totals.held) * 100);
  return html`
    <dl class="strip">
      ${figure(t('console.live.requested'), number(totals.requested))}
      ${figure(t('console.live.last-minute'), number(minutes.at(-2)?.requested ?? 0))}
      ${figure(t('console.live.confirmed'), number(totals.confirmed))}
      ${figure(t('console.live.conversion'), paid === undefined ? '–' : t('console.percent', { count: paid }))}
      ${figure(t('console.live.failed'), number(totals.rejected + totals.expired))}
      ${figure(t('console.live.revenue'), totals.revenue.length === 0 ? number(0) : totals.revenue.map(amount))}
      ${figure(
        t('console.live.oversold'),
        html`${icon(oversold === 0 ? 'check' : 'warning')} ${number(oversold)}`,
        oversold === 0 ? 'good' : 'bad',
      )}
      ${figure(
        t('console.live.lag'),
        t('console.seconds', { count: lagSeconds }),
        lagSeconds > MOST_LAG_SECONDS ? 'waiting' : '',
      )}
    </dl>
  `;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {string} [tone]
 */
function figure(name, value, tone = '') {
  return html`<div class="figure ${tone}">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
