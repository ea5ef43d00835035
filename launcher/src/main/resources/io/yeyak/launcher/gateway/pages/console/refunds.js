// @ts-check
import { html, nothing } from 'lit-html';
import { number, t } from '../app/language.js';
import { retryRefund, settleRefund } from './admin-acts.js';
import { age, amount, plain, when } from './cells.js';
import { chip, word } from './chips.js';
import { brief } from './copy-text.js';
import './reservation-drawer.js';
import { keepFocus } from './rows.js';

const STATES = ['REQUESTED', 'SENT', 'SUCCEEDED', 'FAILED', 'NEEDS_ATTENTION'];

/** Those for which there is something to do. */
const OPEN = new Set(['FAILED', 'NEEDS_ATTENTION']);

/** @type {import('./list-of.js').ListOf} */
export const refunds = {
  name: 'refunds',
  id: (row) => row.refundId,
  subject: (row) => row.reservationId,
  everyMillis: 10_000,
  fields: () => [
    {
      name: 'state',
      label: t('console.field.state'),
      options: STATES.map((state) => ({ value: state, label: t(`console.refund.state.${state}`) })),
    },
  ],
  columns,
  drawer: (open, back) =>
    html`<reservation-drawer .reservationId=${open} .back=${back}></reservation-drawer>`,
  rowActions: actions,
  // What a job is asked for goes by the state of the reservation, and this list by that of the refund.
  jobs: { kinds: ['RETRY_REFUNDS'], all: () => undefined },
};

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    { label: t('console.field.refund'), cell: (row) => brief(row.refundId), text: (row) => row.refundId },
    { label: t('console.field.state'), cell: (row) => chip('refund', row.state), text: (row) => row.state },
    {
      label: t('console.field.amount'),
      cell: (row) => amount(row.amount),
      text: (row) => plain(row.amount),
      isNumber: true,
    },
    { label: t('console.field.cause'), cell: cause, text: (row) => row.reason },
    {
      label: t('console.field.tries'),
      cell: (row) => number(row.tries),
      text: (row) => row.tries,
      isNumber: true,
    },
    { label: t('console.field.failure'), cell: (row) => row.failure ?? row.evidence ?? '', text: outcome },
    { label: t('console.field.next-try'), cell: (row) => when(row.nextTryAt), text: (row) => row.nextTryAt },
    { label: t('console.field.requested'), cell: (row) => age(row.requestedAt), text: (row) => row.requestedAt },
    {
      label: t('console.field.reservation'),
      cell: (row) => html`<a href="/console/reservations/${row.reservationId}">${brief(row.reservationId)}</a>`,
      text: (row) => row.reservationId,
    },
  ];
}

/** @param {any} row */
function cause(row) {
  return word(`console.refund.reason.${row.reason}`, row.reason);
}

/** @param {any} row */
function outcome(row) {
  return row.failure ?? row.evidence;
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 */
function actions(row, page) {
  if (!OPEN.has(row.state)) {
    return nothing;
  }
  /**
   * @param {string} name
   * @param {() => Promise<any>} work
   */
  const button = (name, work) =>
    html`<button type="button" aria-disabled=${page.act.busy !== undefined} @click=${() => act(row, page, name, work)}>
      ${t(`console.act.${name}`)}
    </button>`;
  return html`
    ${button('retry', () => retryRefund(row.refundId))} ${button('settle', () => settleRefund(row.refundId))}
  `;
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 * @param {string} name
 * @param {() => Promise<any>} work
 */
async function act(row, page, name, work) {
  const doIt = async () => {
    const answer = await work();
    if (answer !== undefined) {
      page.list.replace(
        (one) => one.refundId === row.refundId,
        (one) => ({ ...one, state: answer.data.state }),
      );
    }
    return answer;
  };
  await page.act.run(name, doIt, { done: t(`console.done.${name}`) });
  await keepFocus(page, row.refundId);
}
