// @ts-check
import { html } from 'lit-html';
import { post } from '../app/api.js';
import { money, number, say, t } from '../app/language.js';
import { REASON } from './admin-acts.js';
import { ask } from './ask-dialog.js';
import { fromMajor, majorPattern, toMajor } from './minor-units.js';
import { publishChecklist } from './publish-checklist.js';

/** What an administrator does with a show. Each answers what the API answered, or nothing. */

/** What may be done in which state, as the ticket office has it. */
const MAY = /** @type {Record<string, readonly string[]>} */ ({
  DRAFT: ['publish', 'change', 'cancel-show'],
  ON_SALE: ['pause', 'close', 'change', 'cancel-show'],
  PAUSED: ['resume', 'close', 'change', 'cancel-show'],
  CLOSED: ['change', 'cancel-show'],
  CANCELLED: [],
});

/** @param {string} status */
export function mayDo(status) {
  return MAY[status] ?? [];
}

/** @param {any} show */
export function publish(show) {
  return ask({
    heading: t('console.publish.heading'),
    body: () => publishChecklist(show),
    confirm: t('console.act.publish'),
    call: () => ({ method: 'POST', path: `/admin/shows/${show.showId}/publish` }),
  });
}

/** @param {any} show */
export function pause(show) {
  return post(`/admin/shows/${show.showId}/pause`);
}

/** @param {any} show */
export function resume(show) {
  return post(`/admin/shows/${show.showId}/resume`);
}

/** @param {any} show */
export function close(show) {
  return ask({
    heading: t('console.close.heading'),
    body: () => t('console.close.body'),
    confirm: t('console.act.close'),
    isDangerous: true,
    call: () => ({ method: 'POST', path: `/admin/shows/${show.showId}/close` }),
  });
}

/** @param {any} show */
export function cancelShow(show) {
  return ask({
    heading: t('console.cancel-show.heading', { title: say(show.title) }),
    body: () => t('console.cancel-show.body'),
    fields: [{ ...REASON, label: t('console.field.reason') }],
    confirm: t('console.act.cancel-show'),
    isDangerous: true,
    call: (values) => ({ method: 'POST', path: `/admin/shows/${show.showId}/cancel`, body: values }),
  });
}

/**
 * Changes price, capacity or both; what is left as it is is not sent.
 *
 * @param {any} show
 * @param {any} type
 */
export function change(show, type) {
  const { currency } = type.price;
  return ask({
    heading: t('console.change.heading', { name: say(type.name) }),
    body: (values) => preview(type, values),
    fields: [
      {
        name: 'price',
        kind: 'text',
        label: t('console.change.price', { currency }),
        hint: t('console.change.price-hint'),
        value: toMajor(type.price),
        pattern: majorPattern(currency),
        isRequired: true,
      },
      {
        name: 'capacity',
        kind: 'number',
        label: t('console.stock.capacity'),
        hint: t('console.change.capacity-hint', { count: type.capacity - type.available }),
        value: String(type.capacity),
        min: type.capacity - type.available,
        max: 1_000_000,
        isRequired: true,
      },
    ],
    confirm: t('console.act.change'),
    call: (values) => ({
      method: 'PATCH',
      path: `/admin/shows/${show.showId}/ticket-types/${type.ticketTypeId}`,
      body: changed(type, values),
    }),
  });
}

/**
 * @param {any} type
 * @param {Record<string, string>} values
 */
function changed(type, values) {
  const price = fromMajor(values.price, type.price.currency);
  const capacity = Number(values.capacity);
  return {
    ...(price !== undefined && price.amountMinor !== type.price.amountMinor ? { price } : {}),
    ...(capacity === type.capacity ? {} : { capacity }),
  };
}

/**
 * What it was, and what it will be.
 *
 * @param {any} type
 * @param {Record<string, string>} values
 */
function preview(type, values) {
  const price = fromMajor(values.price, type.price.currency);
  const capacity = Number(values.capacity);
  return html`
    <ul>
      <li>
        ${t('console.change.price-from-to', {
          from: money(type.price),
          to: price === undefined ? t('console.change.no-price') : money(price),
        })}
      </li>
      <li>${t('console.change.capacity-from-to', { from: number(type.capacity), to: number(capacity) })}</li>
      <li>${t('console.change.available', { count: Math.max(0, type.available + capacity - type.capacity) })}</li>
    </ul>
  `;
}
