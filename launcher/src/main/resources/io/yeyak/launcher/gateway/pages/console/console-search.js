// @ts-check
import { html, nothing } from 'lit-html';
import { get, post } from '../app/api.js';
import { announce, PageElement } from '../app/element.js';
import { say, t } from '../app/language.js';
import { go } from '../app/router.js';
import { STATE_NAMES } from '../app/state.js';
import { withQuery } from './query.js';
import { showStore } from './show-store.js';
import { staffNote } from './staff-note.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const TICKET_CODE = /^YEYAK1\./;

/** What may be said as `name:value`, by the name of the filter. */
const FILTERS = new Map([
  ['state', 'state'],
  ['customer', 'customerId'],
  ['show', 'showId'],
  ['attention', 'attention'],
]);

/**
 * The search for everything: any id, also in a line of a log; a customer; the title of a show; the code of a ticket;
 * or `state:held show:… customer:…`.
 */
class ConsoleSearch extends PageElement {
  static properties = { busy: { state: true }, problem: { state: true }, ticket: { state: true } };

  constructor() {
    super();
    this.busy = false;
    /** @type {any} */
    this.problem = undefined;
    /** @type {any} What is said of a ticket whose code was looked up. */
    this.ticket = undefined;
  }

  render() {
    return html`
      <form class="search" role="search" @submit=${this.#submit}>
        <label class="visually-hidden" for="console-search">${t('console.search.label')}</label>
        <input
          id="console-search"
          type="search"
          name="q"
          autocomplete="off"
          spellcheck="false"
          placeholder=${t('console.search.placeholder')}
          aria-keyshortcuts="/ Control+K Meta+K"
        />
        <button type="submit" aria-disabled=${this.busy}>${t('console.search.go')}</button>
      </form>
      ${this.problem === undefined ? nothing : staffNote(this.problem)} ${this.#ticket()}
    `;
  }

  #ticket() {
    if (this.ticket === undefined) {
      return nothing;
    }
    const { valid, reservationId } = this.ticket;
    return html`<p class="note ${valid ? 'good' : 'bad'}" role="status">
      <span>${t(valid ? 'console.search.ticket-valid' : 'console.search.ticket-invalid')}</span>
      ${reservationId === undefined
        ? nothing
        : html`<a href="/console/reservations/${reservationId}">${t('console.search.reservation')}</a>`}
    </p>`;
  }

  /** @param {SubmitEvent} event */
  #submit = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const text = String(new FormData(form).get('q') ?? '').trim();
    this.problem = undefined;
    this.ticket = undefined;
    if (text === '' || this.busy) {
      return;
    }
    this.busy = true;
    try {
      await this.#find(text);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  };

  /** @param {string} text */
  async #find(text) {
    if (TICKET_CODE.test(text)) {
      this.ticket = (await post('/admin/tickets/verify', { code: text })).data;
      return;
    }
    const filters = filtersOf(text);
    if (filters !== undefined) {
      go(withQuery('/console/reservations', filters));
      return;
    }
    const id = ID.exec(text)?.[0].toLowerCase();
    go(id === undefined ? byWords(text) : await byId(id));
    announce(t('console.search.found'));
  }
}

/**
 * `state:held show:…` as filters; undefined where it is something else.
 *
 * @param {string} text
 * @returns {Record<string, string> | undefined}
 */
function filtersOf(text) {
  const pairs = text.split(/\s+/).map((word) => /^(\w+):(\S+)$/.exec(word));
  if (pairs.some((pair) => pair === null || !FILTERS.has(pair[1].toLowerCase()))) {
    return undefined;
  }
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', value = ''] = pair ?? [];
      return [FILTERS.get(name.toLowerCase()) ?? name, name.toLowerCase() === 'state' ? stateOf(value) : value];
    }),
  );
}

/** @param {string} value */
function stateOf(value) {
  const wanted = value.toUpperCase().replaceAll('-', '_');
  const [first] = STATE_NAMES.filter((state) => state.startsWith(wanted));
  return STATE_NAMES.includes(wanted) ? wanted : (first ?? wanted);
}

/**
 * Where an id leads: what it is of is known only to those who have it, so they are asked one after the other.
 *
 * @param {string} id
 * @returns {Promise<string>}
 */
async function byId(id) {
  if (showStore.get(id) !== undefined) {
    return `/console/shows/${id}`;
  }
  const { data } = await get(withQuery('/admin/reservations', { reservationId: id, limit: 1 }));
  return data.items.length > 0
    ? `/console/reservations/${id}`
    : withQuery('/console/reservations', { customerId: id });
}

/** @param {string} text */
function byWords(text) {
  const wanted = text.toLowerCase();
  const show = showStore.all().find(({ title }) => say(title).toLowerCase().includes(wanted));
  return show === undefined
    ? withQuery('/console/reservations', { customerId: text })
    : `/console/shows/${show.showId}`;
}

customElements.define('console-search', ConsoleSearch);
