// @ts-check
import { html } from 'lit-html';
import { number, t } from '../app/language.js';
import { when } from './cells.js';
import { chip, word } from './chips.js';
import './job-drawer.js';
import { progress, settled } from './job-progress.js';

/** @type {import('./list-of.js').ListOf} */
export const jobs = {
  name: 'jobs',
  id: (row) => row.jobId,
  everyMillis: 3000,
  fields: () => [],
  columns,
  drawer: (open, back, page) =>
    html`<job-drawer .jobId=${open} .back=${back} @job-changed=${page.refresh}></job-drawer>`,
};

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    { label: t('console.field.job'), cell: kind, text: (row) => `${row.kind} ${row.jobId}` },
    { label: t('console.field.state'), cell: (row) => chip('job', row.state), text: (row) => row.state },
    { label: t('console.field.progress'), cell: progress, text: settled },
    count('console.jobs.total', (row) => row.total),
    count('console.outcome.state.DONE', (row) => row.done),
    count('console.outcome.state.FAILED', (row) => row.failed),
    count('console.outcome.state.SKIPPED', (row) => row.skipped),
    { label: t('console.field.by'), cell: (row) => row.by, text: (row) => row.by },
    { label: t('console.field.comment'), cell: (row) => row.comment, text: (row) => row.comment },
    { label: t('console.field.created'), cell: (row) => when(row.createdAt), text: (row) => row.createdAt },
  ];
}

/** @param {any} row */
function kind(row) {
  return word(`console.job.kind.${row.kind}`, row.kind);
}

/**
 * @param {string} key
 * @param {(row: any) => number} of
 * @returns {import('./table.js').Column}
 */
function count(key, of) {
  return { label: t(key), cell: (row) => number(of(row)), text: of, isNumber: true };
}
