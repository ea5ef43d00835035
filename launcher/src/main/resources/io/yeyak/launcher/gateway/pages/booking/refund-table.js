// @ts-check
import { html, nothing } from 'lit-html';
import { serverNow } from '../app/api.js';
import { money, t, venueTime } from '../app/language.js';
import { share, stepAt, steps } from '../app/policy.js';

/**
 * What a cancellation gives back, and until when, with the step that counts now marked.
 *
 * @param {object} what
 * @param {import('../app/policy.js').RefundTier[]} what.policy
 * @param {string} what.startsAt
 * @param {string} what.timeZone
 * @param {import('../app/language.js').Money | undefined} what.total what is or was to be paid; nothing while unknown
 */
export function refundTable({ policy, startsAt, timeZone, total }) {
  const all = steps(policy, startsAt);
  if (all.every(({ percent }) => percent === 0)) {
    return html`<p>${t('refund.never')}</p>`;
  }
  const now = stepAt(all, serverNow());
  return html`
    <table class="refunds">
      <caption class="visually-hidden">
        ${t('refund.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('refund.until')}</th>
          <th scope="col" class="number">${t('refund.back')}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map((step) => row(step, { isNow: step === now, timeZone, total }))}
      </tbody>
    </table>
  `;
}

/**
 * @param {import('../app/policy.js').Step} step
 * @param {{ isNow: boolean, timeZone: string, total: import('../app/language.js').Money | undefined }} options
 */
function row({ percent, until }, { isNow, timeZone, total }) {
  const instant = new Date(until).toISOString();
  const amount = total === undefined || total.amountMinor === 0 ? '' : money(share(total, percent));
  return html`
    <tr aria-current=${isNow ? 'true' : nothing}>
      <td>
        <time datetime=${instant}>${venueTime(instant, timeZone)}</time>
        ${isNow ? html`<strong class="state active">${t('refund.now')}</strong>` : nothing}
      </td>
      <td class="number">${t('refund.percent', { count: percent })} ${amount}</td>
    </tr>
  `;
}
