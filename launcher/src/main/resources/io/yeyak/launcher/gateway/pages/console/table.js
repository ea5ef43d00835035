// @ts-check
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { t } from '../app/language.js';
import { prefs } from './prefs.js';

/**
 * @typedef {object} Column
 * @property {string} label
 * @property {(row: any) => unknown} cell what is shown
 * @property {(row: any) => unknown} text what stands in the file
 * @property {boolean} [isNumber] right-aligned, with digits of one width
 */

/**
 * @typedef {object} Table
 * @property {string} caption for those who cannot see it
 * @property {Column[]} columns the first one names the row, and leads to its drawer where there is one
 * @property {any[]} rows
 * @property {(row: any) => string} id
 * @property {(row: any) => string} [href] of the row's drawer
 * @property {(row: any) => boolean} [isAt] whether its drawer is open
 * @property {Set<string>} [chosen] the ids that are chosen; without it nothing can be
 * @property {(ids: string[], isChosen: boolean) => void} [choose]
 * @property {(row: any) => unknown} [actions] what can be done right in the row
 */

/**
 * A table on a wide screen, cards on a narrow one.
 *
 * @param {Table} table
 */
export function dataTable(table) {
  return html`
    <div class="table-scroll">
      <table class="data ${prefs.dense ? 'dense' : ''}" role="table">
        <caption>${table.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            ${table.chosen === undefined ? nothing : chooseAll(table, table.chosen)}
            ${table.columns.map(
              (column) =>
                html`<th scope="col" role="columnheader" class=${column.isNumber ? 'number' : ''}>${column.label}</th>`,
            )}
            ${table.actions === undefined
              ? nothing
              : html`<th scope="col" role="columnheader">${t('console.table.actions')}</th>`}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(table.rows, table.id, (row) => tableRow(table, row))}
        </tbody>
      </table>
    </div>
  `;
}

/**
 * @param {Table} table
 * @param {any} row
 */
function tableRow(table, row) {
  const id = table.id(row);
  const [first, ...rest] = table.columns;
  const name = first.cell(row);
  const isAt = table.isAt?.(row) ?? false;
  return html`
    <tr role="row" data-id=${id} class=${isAt ? 'at' : ''}>
      ${table.chosen === undefined ? nothing : chooseOne(table, table.chosen, id)}
      <th scope="row" role="rowheader" data-label=${first.label}>
        ${table.href === undefined
          ? name
          : html`<a href=${table.href(row)} aria-current=${isAt ? 'true' : nothing}>${name}</a>`}
      </th>
      ${rest.map(
        (column) =>
          html`<td role="cell" data-label=${column.label} class=${column.isNumber ? 'number' : ''}>
            ${column.cell(row)}
          </td>`,
      )}
      ${table.actions === undefined ? nothing : html`<td role="cell" class="actions">${table.actions(row)}</td>`}
    </tr>
  `;
}

/**
 * @param {Table} table
 * @param {Set<string>} chosen
 */
function chooseAll(table, chosen) {
  const ids = table.rows.map(table.id);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  return html`
    <td role="cell" class="choose">
      <input
        type="checkbox"
        aria-label=${t('console.table.choose-all')}
        .checked=${all}
        .indeterminate=${!all && ids.some((id) => chosen.has(id))}
        @change=${(/** @type {any} */ event) => table.choose?.(ids, event.target.checked)}
      />
    </td>
  `;
}

/**
 * @param {Table} table
 * @param {Set<string>} chosen
 * @param {string} id
 */
function chooseOne(table, chosen, id) {
  return html`
    <td role="cell" class="choose">
      <input
        type="checkbox"
        aria-label=${t('console.table.choose', { id })}
        .checked=${chosen.has(id)}
        @change=${(/** @type {any} */ event) => table.choose?.([id], event.target.checked)}
      />
    </td>
  `;
}
