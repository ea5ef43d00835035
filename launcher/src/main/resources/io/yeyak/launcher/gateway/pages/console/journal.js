// @ts-check
import { html } from 'lit-html';
import { dateTime, say, t } from '../app/language.js';
import { age, showTitle } from './cells.js';
import { brief } from './copy-text.js';
import { showOptions } from './reservations.js';

/** @type {import('./list-of.js').ListOf} */
export const journal = {
  name: 'journal',
  id: (row) => row.eventId,
  everyMillis: 15_000,
  fields: () => [
    { name: 'by', label: t('console.field.by') },
    { name: 'showId', label: t('console.field.show'), options: showOptions() },
    { name: 'reservationId', label: t('console.field.reservation') },
  ],
  columns,
};

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    {
      label: t('console.field.at'),
      cell: (row) => html`${dateTime(row.at)} <span class="quiet">${age(row.at)}</span>`,
      text: (row) => row.at,
    },
    {
      label: t('console.field.by'),
      cell: (row) => html`<a href="/console/journal?by=${encodeURIComponent(row.by)}">${brief(row.by)}</a>`,
      text: (row) => row.by,
    },
    {
      label: t('console.field.what'),
      cell: (row) => html`${say(row.words)} <code class="quiet">${row.what}</code>`,
      text: (row) => row.what,
    },
    { label: t('console.field.to'), cell: subject, text: (row) => `${row.subject.kind} ${row.subject.id}` },
    { label: t('console.field.comment'), cell: (row) => row.comment ?? '', text: (row) => row.comment },
  ];
}

/** @param {any} row */
function subject(row) {
  const { kind, id } = row.subject;
  return kind === 'SHOW'
    ? html`<a href="/console/shows/${id}">${showTitle(row)}</a>`
    : html`<a href="/console/reservations/${id}">${brief(id)}</a> <span class="quiet">${showTitle(row)}</span>`;
}
