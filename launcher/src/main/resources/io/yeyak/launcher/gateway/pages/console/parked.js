// @ts-check
import { html } from 'lit-html';
import { number, t } from '../app/language.js';
import { when } from './cells.js';
import { chip } from './chips.js';
import { brief } from './copy-text.js';
import './parked-drawer.js';
import './parked-overview.js';

/** The contexts that may have parked messages. */
const CONTEXTS = ['reservation', 'ticket', 'payment', 'ticketlist'];

/** @type {import('./list-of.js').ListOf} */
export const parked = {
  name: 'parked',
  id: (row) => row.messageId,
  everyMillis: 15_000,
  fields: () => [
    {
      name: 'context',
      label: t('console.field.context'),
      options: CONTEXTS.map((context) => ({ value: context, label: t(`console.context.${context}`) })),
    },
  ],
  source: (filters) => ({ path: `/admin/${contextOf(filters)}/parked-messages`, filters: {} }),
  columns,
  above: (page) =>
    html`<parked-overview
      .contexts=${CONTEXTS}
      .context=${contextOf(page.filters)}
      .rows=${page.list.items}
      @choose-rows=${(/** @type {CustomEvent} */ event) => page.choose(event.detail, true)}
    ></parked-overview>`,
  drawer: (open, back, page) =>
    html`<parked-drawer
      .context=${contextOf(page.filters)}
      .message=${page.list.items.find((row) => row.messageId === open)}
      .messageId=${open}
      .back=${back}
      @parked-changed=${page.refresh}
    ></parked-drawer>`,
  jobs: {
    kinds: ['REPLAY_PARKED'],
    some: (filters) => ({ context: contextOf(filters) }),
    all: (filters) => ({ context: contextOf(filters) }),
  },
};

/** @param {Record<string, string>} filters */
function contextOf({ context }) {
  return CONTEXTS.find((one) => one === context) ?? CONTEXTS[0];
}

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    { label: t('console.field.message'), cell: type, text: (row) => `${type(row)} ${row.messageId}` },
    { label: t('console.field.cause'), cell: (row) => chip('parked', row.cause), text: (row) => row.cause },
    { label: t('console.field.reason'), cell: why, text: why },
    {
      label: t('console.field.subject'),
      cell: (row) => (row.subject === undefined ? '' : brief(row.subject)),
      text: (row) => row.subject,
    },
    { label: t('console.field.place'), cell: place, text: place },
    {
      label: t('console.field.tries'),
      cell: (row) => number(row.tries),
      text: (row) => row.tries,
      isNumber: true,
    },
    { label: t('console.field.parked'), cell: (row) => when(row.parkedAt), text: (row) => row.parkedAt },
  ];
}

/** @param {any} row */
function type(row) {
  return row.headers.ce_type ?? brief(row.messageId);
}

/** @param {any} row */
function why(row) {
  return row.lastError ?? row.reason ?? '';
}

/** @param {any} row */
function place({ topic, partition, offset }) {
  return partition === undefined ? topic : `${topic} ${partition}/${offset}`;
}
