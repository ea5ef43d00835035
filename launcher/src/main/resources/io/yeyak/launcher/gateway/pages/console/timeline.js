// @ts-check
import { html, nothing } from 'lit-html';
import { dateTime, say, t } from '../app/language.js';
import { moment } from './cells.js';
import { word } from './chips.js';

/**
 * What happened, the oldest first: in words, by whom, and the event itself.
 *
 * @param {any[]} entries as the contract has them
 */
export function timeline(entries) {
  return html`
    <ol class="timeline">
      ${entries.map((entry, index) => html`<li>${day(entry, entries[index - 1])} ${happened(entry)}</li>`)}
    </ol>
  `;
}

/**
 * The day, where it is another one than before.
 *
 * @param {any} entry
 * @param {any} before
 */
function day(entry, before) {
  const of = (/** @type {any} */ one) => new Date(one.at).toDateString();
  return before !== undefined && of(entry) === of(before)
    ? nothing
    : html`<p class="quiet">${dateTime(entry.at)}</p>`;
}

/** @param {any} entry */
function happened(entry) {
  return html`
    <p>
      ${moment(entry.at)} <b>${say(entry.words)}</b>
      <span class="quiet">${t('console.timeline.by', { by: word(`console.by.${entry.by}`, entry.by) })}
        ${entry.subject === undefined ? nothing : html`<code>${entry.subject}</code>`}</span>
    </p>
    <details>
      <summary class="quiet">${t('console.timeline.event', { type: entry.type, source: entry.source })}</summary>
      <pre tabindex="0">${JSON.stringify(entry, undefined, 2)}</pre>
      <copy-text .value=${JSON.stringify(entry)} short></copy-text>
    </details>
  `;
}
