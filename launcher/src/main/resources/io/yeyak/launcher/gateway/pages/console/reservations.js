// @ts-check
import { html, nothing } from 'lit-html';
import { icon } from '../app/element.js';
import { say, t } from '../app/language.js';
import { STATE_NAMES, stateChip, stateView } from '../app/state.js';
import { age, amount, customer, plain, showTitle, tickets, when } from './cells.js';
import { word } from './chips.js';
import { brief } from './copy-text.js';
import './reservation-drawer.js';
import { showStore } from './show-store.js';

/** The views that are wanted most, by their filters. */
const VIEWS = [
  { name: 'attention', filters: 'attention=true' },
  { name: 'waiting', filters: 'state=AWAITING_APPROVAL' },
  { name: 'held', filters: 'state=HELD' },
  { name: 'finalizing', filters: 'state=FINALIZING' },
  { name: 'refunds', filters: 'state=REFUND_PENDING' },
  { name: 'confirmed', filters: 'state=CONFIRMED' },
];

/** What a job can be asked for; the list can be asked for more. */
const JOB_FILTERS = ['showId', 'state', 'customerId'];

/** @type {import('./list-of.js').ListOf} */
export const reservations = {
  name: 'reservations',
  topics: ['admin'],
  id: (row) => row.reservationId,
  fields,
  columns,
  heard,
  above: views,
  drawer: (open, back) =>
    html`<reservation-drawer .reservationId=${open} .back=${back}></reservation-drawer>`,
  jobs: { kinds: ['CANCEL_RESERVATIONS'], all: (filters) => (canBeJob(filters) ? { filter: filters } : undefined) },
};

/**
 * A change of a reservation that is shown is shown in its place; others are counted.
 *
 * @type {NonNullable<import('./list-of.js').ListOf['heard']>}
 */
function heard({ type, data }, list) {
  if (type !== 'reservation') {
    return 'none';
  }
  const isShown = list.replace(
    (row) => row.reservationId === data.reservationId,
    (row) => (row.version > data.version ? row : { ...row, state: data.state ?? row.state, version: data.version }),
  );
  return isShown ? 'shown' : 'counted';
}

/** @returns {import('./filter-bar.js').FilterField[]} */
function fields() {
  return [
    {
      name: 'state',
      label: t('console.field.state'),
      options: STATE_NAMES.map((state) => ({ value: state, label: t(stateView(state).word) })),
    },
    { name: 'showId', label: t('console.field.show'), options: showOptions() },
    { name: 'customerId', label: t('console.field.customer') },
    { name: 'reservationId', label: t('console.field.reservation') },
    {
      name: 'attention',
      label: t('console.field.attention'),
      options: [
        { value: 'true', label: t('console.field.attention.true') },
        { value: 'false', label: t('console.field.attention.false') },
      ],
    },
  ];
}

/** The shows to choose from. */
export function showOptions() {
  return showStore.all().map((show) => ({ value: show.showId, label: say(show.title) }));
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
      label: t('console.field.state'),
      cell: (row) => html`${stateChip(row.state)} ${attention(row)}`,
      text: (row) => row.state,
    },
    { label: t('console.field.show'), cell: showTitle, text: showTitle },
    { label: t('console.field.tickets'), cell: tickets, text: tickets },
    {
      label: t('console.field.total'),
      cell: (row) => amount(row.total),
      text: (row) => plain(row.total),
      isNumber: true,
    },
    { label: t('console.field.customer'), cell: (row) => customer(row.customerId), text: (row) => row.customerId },
    { label: t('console.field.requested'), cell: (row) => age(row.requestedAt), text: (row) => row.requestedAt },
    {
      label: t('console.field.until'),
      cell: (row) => when(row.approvalDueAt ?? row.payBy),
      text: (row) => row.approvalDueAt ?? row.payBy,
    },
  ];
}

/** @param {any} row */
function attention({ attention: of }) {
  return of === undefined
    ? nothing
    : html`<span class="state attention" title=${of.detail}
        >${icon('warning')}<span>${word(`console.attention.code.${of.code}`, of.code)}</span></span
      >`;
}

/** @param {import('./list-page.js').ListPage} page */
function views(page) {
  const present = new URLSearchParams(page.filters).toString();
  return html`
    <nav class="views" aria-label=${t('console.views')}>
      ${VIEWS.map(
        ({ name, filters }) =>
          html`<a href="/console/reservations?${filters}" aria-current=${filters === present ? 'true' : nothing}
            >${t(`console.views.${name}`)}</a
          >`,
      )}
    </nav>
  `;
}

/** @param {Record<string, string>} filters */
function canBeJob(filters) {
  const names = Object.keys(filters);
  return names.length > 0 && names.every((name) => JOB_FILTERS.includes(name));
}
