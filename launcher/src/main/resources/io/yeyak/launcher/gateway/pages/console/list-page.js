// @ts-check
import { html, nothing } from 'lit-html';
import { PageElement } from '../app/element.js';
import { t } from '../app/language.js';
import { go, title } from '../app/router.js';
import { Act } from './act.js';
import { onKeys } from './keys.js';
import { KeysetList } from './keyset.js';
import { listView } from './list-view.js';
import { poll } from './poll.js';
import { prefs } from './prefs.js';
import { filters, withQuery } from './query.js';
import { focusedRow, isInRows, moveFocus, rowKeys } from './rows.js';
import { showStore } from './show-store.js';

const SAY_AGE_SECONDS = 10;

/**
 * A list of the console: filters in the address, more at the end, rows to choose, a file of what is loaded, a drawer,
 * keys. Rows never move under somebody's hands: what changes is changed in its place or counted, until somebody asks.
 *
 * Properties: `of`, `open` (the id in the address, whose drawer is open), `search` (the query of the address).
 */
export class ListPage extends PageElement {
  static properties = {
    of: { attribute: false },
    open: { attribute: false },
    search: { attribute: false },
    chosen: { state: true },
    changes: { state: true },
    isAll: { state: true },
  };

  list = new KeysetList();
  act = new Act(this);

  /** @type {string | undefined} What was asked last. */
  #asked;

  /** @type {(() => void) | undefined} */
  #stopKeys;

  #readAt = 0;
  #seconds = 0;

  constructor() {
    super();
    /** @type {import('./list-of.js').ListOf} */
    this.of = { name: '', fields: () => [], columns: () => [], id: () => '' };
    this.open = '';
    this.search = '';
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.changes = 0;
    /** Whether those are chosen as well that are not loaded. */
    this.isAll = false;
    this.watch(this.list, prefs, showStore.names);
    poll(this, 1000, () => this.#again());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#asked = undefined;
    this.#stopKeys = onKeys({
      j: () => moveFocus(this, 1),
      k: () => moveFocus(this, -1),
      x: () => this.#toggle(),
      o: () => this.#openRow(),
      ...rowKeys(this.of.rowKeys ?? {}, () => this.#row(), this),
    });
    this.listen(this.of.topics ?? [], (event) => this.#heard(event));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopKeys?.();
    this.list.stop();
  }

  willUpdate() {
    const { path, filters: wanted } = this.of.source?.(this.filters) ?? {
      path: `/admin/${this.of.name}`,
      filters: this.filters,
    };
    const asked = withQuery(path, wanted);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.chosen = new Set();
      this.isAll = false;
      this.changes = 0;
      this.#readAt = performance.now();
      this.list.ask(path, wanted);
    }
    title(t(`console.${this.of.name}.title`));
  }

  get filters() {
    return filters(this.of.fields().map((field) => field.name), this.search);
  }

  /** The address of the list as it is, without a drawer. */
  get address() {
    return withQuery(`/console/${this.of.name}`, this.filters);
  }

  /** @param {any} row */
  subject(row) {
    return (this.of.subject ?? this.of.id)(row);
  }

  /** @param {string} subject */
  href(subject) {
    return withQuery(`/console/${this.of.name}/${encodeURIComponent(subject)}`, this.filters);
  }

  render() {
    return html`
      ${listView(this)} ${this.open === '' ? nothing : (this.of.drawer?.(this.open, this.address, this) ?? nothing)}
    `;
  }

  refresh = () => {
    this.changes = 0;
    this.#readAt = performance.now();
    return this.list.refresh();
  };

  /**
   * @param {string[]} ids
   * @param {boolean} isChosen
   */
  choose(ids, isChosen) {
    const all = new Set(this.chosen);
    ids.forEach((id) => (isChosen ? all.add(id) : all.delete(id)));
    this.chosen = all;
    this.isAll = false;
  }

  chooseAll() {
    this.isAll = true;
  }

  /** @param {import('../app/live.js').LiveEvent} event */
  #heard(event) {
    const effect = event.type === 'reset' ? 'counted' : (this.of.heard?.(event, this.list) ?? 'none');
    if (effect !== 'counted' || this.list.data === undefined) {
      return;
    }
    if (event.type === 'reset' && !this.#isInUse()) {
      this.refresh();
    } else {
      this.changes++;
    }
  }

  /** Once a second: what is old is read again, and how old the rest is is said anew. */
  #again() {
    if (++this.#seconds % SAY_AGE_SECONDS === 0) {
      this.requestUpdate();
    }
    const { everyMillis } = this.of;
    const isDue = everyMillis !== undefined && performance.now() - this.#readAt > everyMillis;
    if (isDue && !this.list.loading && !this.#isInUse()) {
      this.refresh();
    }
  }

  #isInUse() {
    return this.chosen.size > 0 || isInRows(this);
  }

  /** The row that has the focus. */
  #row() {
    const id = focusedRow(this)?.dataset.id;
    return id === undefined ? undefined : this.list.items.find((row) => this.of.id(row) === id);
  }

  #toggle() {
    const row = this.#row();
    if (row !== undefined && this.of.jobs !== undefined) {
      this.choose([this.of.id(row)], !this.chosen.has(this.of.id(row)));
    }
  }

  #openRow() {
    const row = this.#row();
    if (row !== undefined && this.of.drawer !== undefined) {
      go(this.href(this.subject(row)));
    }
  }
}

customElements.define('list-page', ListPage);
