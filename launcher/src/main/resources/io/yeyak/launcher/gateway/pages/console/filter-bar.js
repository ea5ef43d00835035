// @ts-check
import { html, nothing } from 'lit-html';
import { t } from '../app/language.js';
import { go } from '../app/router.js';
import { withQuery } from './query.js';

/**
 * @typedef {object} FilterField
 * @property {string} name as the API and the address have it
 * @property {string} label
 * @property {{ value: string, label: string }[]} [options] without them it is a text
 */

/**
 * The filters of a list. What is chosen goes into the address.
 *
 * @param {string} path of the list
 * @param {FilterField[]} fields
 * @param {Record<string, string>} values
 */
export function filterBar(path, fields, values) {
  if (fields.length === 0) {
    return nothing;
  }
  const isFiltered = Object.keys(values).length > 0;
  return html`
    <form class="filters" action=${path} @change=${changed} @submit=${changed}>
      ${fields.map((field) => control(field, values[field.name] ?? ''))}
      ${isFiltered ? html`<a class="button" href=${path}>${t('console.list.clear')}</a>` : nothing}
    </form>
  `;
}

/**
 * @param {FilterField} field
 * @param {string} value
 */
function control({ name, label, options }, value) {
  return html`
    <label>
      <span>${label}</span>
      ${options === undefined
        ? html`<input name=${name} .value=${value} autocomplete="off" spellcheck="false" />`
        : html`<select name=${name}>
            <option value="" .selected=${value === ''}>${t('console.list.any')}</option>
            ${options.map(
              (option) =>
                html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
            )}
          </select>`}
    </label>
  `;
}

/** @param {Event} event */
function changed(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  /** @type {Record<string, string>} */
  const values = {};
  new FormData(form).forEach((value, name) => {
    values[name] = String(value).trim();
  });
  go(withQuery(new URL(form.action).pathname, values));
}
