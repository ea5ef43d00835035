// @ts-check
import { html } from 'lit-html';
import { post, serverNow } from '../app/api.js';
import { money, t } from '../app/language.js';
import { share, stepAt, steps } from '../app/policy.js';
import { ask } from './ask-dialog.js';

/** What an administrator does with one reservation or refund. Each answers what the API answered, or nothing. */

/** A field for the reason of something. */
export const REASON = /** @type {const} */ ({ name: 'reason', kind: 'area', isRequired: true, maxLength: 500 });

/** @param {string} reservationId */
export function approve(reservationId) {
  return post(`/admin/approvals/${reservationId}/approve`);
}

/** @param {string} reservationId */
export function deny(reservationId) {
  return ask({
    heading: t('console.deny.heading'),
    body: () => t('console.deny.body'),
    fields: [{ ...REASON, label: t('console.field.reason'), presets: denials() }],
    confirm: t('console.act.deny'),
    isDangerous: true,
    call: (values) => ({ method: 'POST', path: `/admin/approvals/${reservationId}/deny`, body: values }),
  });
}

/** The reasons that are given most. */
function denials() {
  return ['limit', 'reseller', 'duplicate', 'seats'].map((name) => t(`console.deny.because.${name}`));
}

/** @param {any} reservation */
export function forceCancel(reservation) {
  const policy = policyPercent(reservation);
  return ask({
    heading: t('console.force-cancel.heading'),
    body: (values) => refundPreview(reservation, values.refundPercent === '' ? policy : Number(values.refundPercent)),
    fields: [
      { ...REASON, label: t('console.field.reason') },
      {
        name: 'refundPercent',
        kind: 'number',
        label: t('console.force-cancel.percent'),
        hint: t('console.force-cancel.percent-hint', { percent: policy }),
        min: 0,
        max: 100,
      },
    ],
    confirm: t('console.act.force-cancel'),
    isDangerous: true,
    call: (values) => ({
      method: 'POST',
      path: `/admin/reservations/${reservation.reservationId}/cancel`,
      body: {
        reason: values.reason,
        ...(values.refundPercent === '' ? {} : { refundPercent: Number(values.refundPercent) }),
      },
    }),
  });
}

/**
 * The share of the price that the policy gives back now.
 *
 * @param {any} reservation
 */
function policyPercent({ cancellationPolicy, show }) {
  return show === undefined ? 0 : (stepAt(steps(cancellationPolicy, show.startsAt), serverNow())?.percent ?? 0);
}

/**
 * What the customer would get, if money was taken.
 *
 * @param {any} reservation
 * @param {number} percent
 */
function refundPreview(reservation, percent) {
  const isPaid = reservation.payment?.captured !== undefined;
  const refund = share(reservation.total, percent);
  return html`<p>
    ${isPaid
      ? t('console.force-cancel.refund', { refund: money(refund), total: money(reservation.total), percent })
      : t('console.force-cancel.unpaid')}
  </p>`;
}

/** @param {string} reservationId */
export function resolveAttention(reservationId) {
  return ask({
    heading: t('console.resolve.heading'),
    body: () => t('console.resolve.body'),
    fields: [{ ...REASON, name: 'comment', label: t('console.field.comment') }],
    confirm: t('console.act.resolve'),
    call: (values) => ({
      method: 'POST',
      path: `/admin/reservations/${reservationId}/attention/resolve`,
      body: values,
    }),
  });
}

/**
 * @param {string} reservationId
 * @param {string} code what was looked at
 */
export function resolvePaymentAttention(reservationId, code) {
  return ask({
    heading: t('console.resolve.heading'),
    body: () => t('console.resolve.payment'),
    fields: [{ ...REASON, name: 'comment', label: t('console.field.comment') }],
    confirm: t('console.act.resolve'),
    call: (values) => ({
      method: 'POST',
      path: `/admin/payments/${reservationId}/attention/resolve`,
      body: { code, comment: values.comment },
    }),
  });
}

/** @param {string} refundId */
export function retryRefund(refundId) {
  return post(`/admin/refunds/${refundId}/retry`);
}

/** @param {string} refundId */
export function settleRefund(refundId) {
  return ask({
    heading: t('console.settle.heading'),
    body: () => t('console.settle.body'),
    fields: [{ ...REASON, name: 'evidence', label: t('console.field.evidence'), hint: t('console.settle.hint') }],
    confirm: t('console.act.settle'),
    isDangerous: true,
    call: (values) => ({ method: 'POST', path: `/admin/refunds/${refundId}/settle`, body: values }),
  });
}
