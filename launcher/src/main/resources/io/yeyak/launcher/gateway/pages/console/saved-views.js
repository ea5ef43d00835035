// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';
import { prefs } from './prefs.js';

/**
 * The views of a list that somebody has given a name: its filters as they were then, kept in this browser.
 *
 * @param {string} list its name
 * @param {string} address of the list as it is
 */
export function savedViews(list, address) {
  return html`
    <details class="columns">
      <summary class="button">${t('console.list.views')}</summary>
      <ul>
        ${prefs.views(list).map((view) => saved(list, view))}
        <li>
          <form class="row" @submit=${(/** @type {SubmitEvent} */ event) => save(event, list, address)}>
            <label class="row">
              <span>${t('console.list.view-name')}</span>
              <input name="name" required maxlength="40" autocomplete="off" />
            </label>
            <button type="submit">${t('console.list.save-view')}</button>
          </form>
        </li>
      </ul>
    </details>
  `;
}

/**
 * @param {string} list
 * @param {import('./prefs.js').View} view
 */
function saved(list, { name, address }) {
  return html`<li class="row">
    <a href=${address}>${name}</a>
    <button
      type="button"
      class="plain"
      aria-label=${t('console.list.drop-view.of', { name })}
      @click=${() => prefs.dropView(list, name)}
    >
      ${t('console.list.drop-view')}
    </button>
  </li>`;
}

/**
 * @param {SubmitEvent} event
 * @param {string} list
 * @param {string} address
 */
function save(event, list, address) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const name = String(new FormData(form).get('name')).trim();
  if (name !== '') {
    prefs.keepView(list, { name, address });
    form.reset();
  }
}
