// @ts-check
import { html, nothing } from 'lit-html';
import { PageElement } from '../app/element.js';
import { t } from '../app/language.js';
import { csv, download, parsed } from './csv.js';
import { emptyType } from './show-draft.js';

/** @typedef {import('./show-draft.js').TypeDraft} TypeDraft */

const COLUMNS = /** @type {(keyof TypeDraft)[]} */ (Object.keys(emptyType()));

/**
 * Ticket types from a file, and into one. Tells `types-taken` with those that were in a file.
 *
 * Properties: `types` (as they are typed just now).
 */
class TypeFile extends PageElement {
  static properties = { types: { attribute: false }, isUnreadable: { state: true } };

  constructor() {
    super();
    /** @type {TypeDraft[]} */
    this.types = [];
    /** Whether the last file had no ticket types in it. */
    this.isUnreadable = false;
  }

  render() {
    return html`
      <p class="row">
        <label class="row">
          <span>${t('console.form.take-csv')}</span>
          <input type="file" accept=".csv,text/csv" @change=${this.#take} />
        </label>
        <button type="button" @click=${this.#save}>${t('console.list.csv')}</button>
      </p>
      ${this.isUnreadable
        ? html`<p class="note bad" role="alert">
            ${t('console.form.csv-unreadable', { columns: COLUMNS.join(', ') })}
          </p>`
        : nothing}
    `;
  }

  /** @param {Event & { target: HTMLInputElement }} event */
  #take = async ({ target }) => {
    const types = typesOf(parsed((await target.files?.[0]?.text()) ?? ''));
    // The same file can be taken again when it was mended.
    target.value = '';
    this.isUnreadable = types.length === 0;
    if (types.length > 0) {
      this.dispatchEvent(new CustomEvent('types-taken', { detail: types }));
    }
  };

  #save = () => {
    const columns = COLUMNS.map((label) => ({ label, text: (/** @type {any} */ type) => type[label] }));
    download('ticket-types.csv', csv(columns, this.types));
  };
}

/**
 * The ticket types in a file whose first line names the columns, in any order.
 *
 * @param {string[][]} lines
 * @returns {TypeDraft[]} empty where that is not so
 */
function typesOf([names = [], ...lines]) {
  const places = COLUMNS.map((column) => ({ column, place: names.findIndex((name) => name.trim() === column) }));
  const known = places.filter(({ place }) => place >= 0);
  return known.length === 0
    ? []
    : lines.map((cells) => ({
        ...emptyType(),
        ...Object.fromEntries(known.map(({ column, place }) => [column, cells[place]?.trim() ?? ''])),
      }));
}

customElements.define('type-file', TypeFile);
