// @ts-check
import { html, nothing } from 'lit-html';
import { serverNow } from '../app/api.js';
import { t } from '../app/language.js';
import { approve, deny } from './admin-acts.js';
import { age, amount, customer, plain, showTitle, tickets, when } from './cells.js';
import { chip } from './chips.js';
import { brief } from './copy-text.js';
import './reservation-drawer.js';
import { keepFocus } from './rows.js';

/** Less than that, and it is urgent. */
const URGENT_MILLIS = 3_600_000;

/** @type {import('./list-of.js').ListOf} */
export const approvals = {
  name: 'approvals',
  topics: ['admin'],
  id: (row) => row.reservationId,
  fields: () => [],
  columns,
  heard,
  everyMillis: 15_000,
  drawer: (open, back) =>
    html`<reservation-drawer .reservationId=${open} .back=${back}></reservation-drawer>`,
  rowActions: actions,
  rowKeys: {
    a: (row, page) => decide(row, page, 'approve'),
    r: (row, page) => decide(row, page, 'deny'),
  },
  jobs: { kinds: ['APPROVE', 'DENY'], all: () => ({ filter: { state: 'AWAITING_APPROVAL' } }) },
};

/**
 * One that somebody else has decided stays where it is, and says so; a new one is counted.
 *
 * @type {NonNullable<import('./list-of.js').ListOf['heard']>}
 */
function heard({ type, data }, list) {
  if (type !== 'reservation') {
    return 'none';
  }
  const isWaiting = data.state === 'AWAITING_APPROVAL';
  const isShown = list.replace(
    (row) => row.reservationId === data.reservationId,
    (row) => (isWaiting || row.decision !== undefined ? row : { ...row, decision: 'ELSEWHERE' }),
  );
  return isShown || !isWaiting ? 'shown' : 'counted';
}

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    {
      label: t('console.field.reservation'),
      cell: (row) => brief(row.reservationId),
      text: (row) => row.reservationId,
    },
    { label: t('console.field.show'), cell: showTitle, text: showTitle },
    { label: t('console.field.tickets'), cell: tickets, text: tickets },
    {
      label: t('console.field.amount'),
      cell: (row) => amount(row.amount),
      text: (row) => plain(row.amount),
      isNumber: true,
    },
    { label: t('console.field.customer'), cell: (row) => customer(row.customerId), text: (row) => row.customerId },
    { label: t('console.field.waiting'), cell: (row) => age(row.requestedAt), text: (row) => row.requestedAt },
    { label: t('console.field.due'), cell: due, text: (row) => row.dueAt },
    {
      label: t('console.field.held'),
      cell: (row) => t(row.softHeld ? 'console.approvals.held' : 'console.approvals.not-held'),
      text: (row) => row.softHeld,
    },
  ];
}

/** @param {any} row */
function due({ dueAt, escalated }) {
  if (escalated) {
    return chip('due', 'ESCALATED');
  }
  const left = dueAt === undefined ? Infinity : Date.parse(dueAt) - serverNow();
  const urgency = left < 0 ? 'OVERDUE' : left < URGENT_MILLIS ? 'URGENT' : undefined;
  return html`${urgency === undefined ? nothing : chip('due', urgency)} ${when(dueAt)}`;
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 */
function actions(row, page) {
  if (row.decision !== undefined) {
    return chip('approval', row.decision);
  }
  const isBusy = page.act.busy !== undefined;
  return html`
    <button type="button" aria-disabled=${isBusy} @click=${() => decide(row, page, 'approve')}>
      ${t('console.act.approve')}
    </button>
    <button type="button" aria-disabled=${isBusy} @click=${() => decide(row, page, 'deny')}>
      ${t('console.act.deny')}
    </button>
  `;
}

/**
 * @param {any} row
 * @param {import('./list-page.js').ListPage} page
 * @param {'approve' | 'deny'} how
 */
async function decide({ reservationId, decision }, page, how) {
  if (decision !== undefined) {
    return;
  }
  const work = async () => {
    const answer = await (how === 'approve' ? approve(reservationId) : deny(reservationId));
    if (answer !== undefined) {
      // A yes may still have met an empty stock; then the code says so.
      const made = answer.data.code === undefined ? answer.data.decision : 'WITHOUT_TICKETS';
      mark(page, reservationId, made);
    }
    return answer;
  };
  await page.act.run(how, work, { done: t(`console.done.${how}`) });
  await keepFocus(page, reservationId);
}

/**
 * @param {import('./list-page.js').ListPage} page
 * @param {string} reservationId
 * @param {string} decision
 */
function mark(page, reservationId, decision) {
  page.list.replace(
    (row) => row.reservationId === reservationId,
    (row) => ({ ...row, decision }),
  );
}
