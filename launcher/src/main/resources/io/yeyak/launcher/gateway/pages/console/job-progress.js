// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';

/**
 * Of how many items of a job it is known what became of them.
 *
 * @param {any} job
 * @returns {number}
 */
export function settled({ done, failed, skipped }) {
  return done + failed + skipped;
}

/** @param {any} job */
export function progress(job) {
  const label = t('console.jobs.progress', { count: settled(job), total: job.total });
  return html`<progress max=${Math.max(1, job.total)} .value=${settled(job)} aria-label=${label}></progress>
    <span class="quiet">${label}</span>`;
}
