// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';
import { prefs } from './prefs.js';

/**
 * Which columns a list has; the first one names the rows, and stays.
 *
 * @param {string} list its name
 * @param {import('./table.js').Column[]} columns
 */
export function columnChooser(list, columns) {
  const hidden = prefs.hidden(list);
  return html`
    <details class="columns">
      <summary class="button">${t('console.list.columns')}</summary>
      <ul>
        ${columns.slice(1).map((column, index) => choice(list, column.label, index + 1, !hidden.has(index + 1)))}
      </ul>
    </details>
  `;
}

/**
 * Those that somebody wants to see.
 *
 * @param {string} list its name
 * @param {import('./table.js').Column[]} columns
 */
export function shownColumns(list, columns) {
  const hidden = prefs.hidden(list);
  return columns.filter((_, index) => index === 0 || !hidden.has(index));
}

/**
 * @param {string} list
 * @param {string} label
 * @param {number} index
 * @param {boolean} isShown
 */
function choice(list, label, index, isShown) {
  const changed = (/** @type {any} */ event) => prefs.hide(list, index, !event.target.checked);
  return html`<li>
    <label class="row"><input type="checkbox" .checked=${isShown} @change=${changed} /><span>${label}</span></label>
  </li>`;
}
