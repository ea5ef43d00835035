// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';
import { approve, deny, resolveAttention, resolvePaymentAttention, retryRefund, settleRefund } from './admin-acts.js';
import { when } from './cells.js';
import { chip, word } from './chips.js';
import { brief } from './copy-text.js';
import './reservation-drawer.js';
import { keepFocus } from './rows.js';

/** The operations that the API names, by what they are called here. */
const OPERATIONS = /** @type {Record<string, { name: string, run: (row: any) => Promise<any> }>} */ ({
  resolveAttention: { name: 'resolve', run: (row) => resolveAttention(row.reservationId) },
  approveReservation: { name: 'approve', run: (row) => approve(row.reservationId) },
  denyReservation: { name: 'deny', run: (row) => deny(row.reservationId) },
  resolvePaymentAttention: { name: 'resolve', run: (row) => resolvePaymentAttention(row.reservationId, row.code) },
  retryRefund: { name: 'retry', run: (row) => retryRefund(row.subject) },
  settleRefund: { name: 'settle', run: (row) => settleRefund(row.subject) },
});

/** @type {import('./list-of.js').ListOf} */
export const attention = {
  name: 'attention',
  topics: ['admin'],
  id,
  subject: (row) => row.reservationId,
  everyMillis: 15_000,
  fields: () => [],
  columns,
  drawer: (open, back) =>
    html`<reservation-drawer .reservationId=${open} .back=${back}></reservation-drawer>`,
  rowActions: actions,
};

/** @param {any} row */
function id(row) {
  return `${row.kind} ${row.subject} ${row.code}`;
}

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    {
      label: t('console.field.reservation'),
      cell: (row) => brief(row.reservationId),
      text: (row) => row.reservationId,
    },
    {
      label: t('console.field.kind'),
      cell: (row) => word(`console.attention.kind.${row.kind}`, row.kind),
      text: (row) => row.kind,
    },
    {
      label: t('console.field.what'),
      cell: (row) => word(`console.attention.code.${row.code}`, row.code),
      text: (row) => row.code,
    },
    { label: t('console.field.detail'), cell: (row) => row.detail, text: (row) => row.detail },
    { label: t('console.field.since'), cell: (row) => when(row.raisedAt), text: (row) => row.raisedAt },
  ];
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 */
function actions(row, page) {
  if (row.isDone) {
    return chip('attention', 'DONE');
  }
  return row.actions
    .filter((/** @type {string} */ action) => action in OPERATIONS)
    .map(
      (/** @type {string} */ action) =>
        html`<button type="button" aria-disabled=${page.act.busy !== undefined} @click=${() => act(row, page, action)}>
          ${t(`console.act.${OPERATIONS[action].name}`)}
        </button>`,
    );
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 * @param {string} action
 */
async function act(row, page, action) {
  const { name, run } = OPERATIONS[action];
  const isDone = await page.act.run(name, () => run(row), { done: t(`console.done.${name}`) });
  if (isDone) {
    page.list.replace(
      (one) => id(one) === id(row),
      (one) => ({ ...one, isDone }),
    );
  }
  await keepFocus(page, id(row));
}
