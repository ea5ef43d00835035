// @ts-check
import { html, nothing } from 'lit-html';
import { serverNow } from '../app/api.js';
import { announce, icon, PageElement, states } from '../app/element.js';
import { say, t } from '../app/language.js';
import { live } from '../app/live.js';
import { go, title } from '../app/router.js';
import { availabilityChip, available, fromPrice, ofShow, poster, shows, whenAndWhere } from './shows.js';

const DAY_MILLIS = 86_400_000;

/** The ranges of time that can be chosen, in days from now. */
const RANGES = { any: Infinity, week: 7, month: 30 };

const SORTS = {
  date: (/** @type {any} */ one, /** @type {any} */ other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  name: (/** @type {any} */ one, /** @type {any} */ other) => say(one.title).localeCompare(say(other.title)),
};

/** The list of shows, with its filters in the address. Property: `query`. */
class ShowList extends PageElement {
  static properties = { query: { attribute: false } };

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.watch(shows);
    this.everySecond();
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(['shows'], (event) => (event.type === 'show' ? heard(event.data) : shows.refresh()));
    if (live.state === 'connecting') {
      // As soon as the stream begins it says `reset`, and they are read again.
      shows.read();
    } else {
      shows.refresh();
    }
  }

  updated() {
    const input = this.querySelector('input');
    // Not while somebody types: a syllable may be half done.
    if (input !== null && input !== document.activeElement) {
      input.value = this.query.get('q') ?? '';
    }
  }

  render() {
    title(t('shows.title'));
    return html`
      <div class="stack">
        <h1>${t('shows.title')}</h1>
        ${this.#filters()}
        ${states(/** @type {any} */ (shows), {
          loading: cardBones,
          empty: (all) => this.#nothingToShow(all),
          content: (all) => html`<ul class="cards bare">${this.#chosen(all).map(listed)}</ul>`,
        })}
      </div>
    `;
  }

  #filters() {
    const range = this.query.get('when') ?? 'any';
    return html`
      <div class="filters row" role="search">
        <label class="search">
          <span class="visually-hidden">${t('shows.search')}</span>
          ${icon('search')}
          <input
            type="search"
            placeholder=${t('shows.search')}
            autocomplete="off"
            value=${this.query.get('q') ?? ''}
            @input=${(/** @type {any} */ event) => this.#choose('q', event.target.value)}
          />
        </label>
        <div class="row" role="group" aria-label=${t('shows.when')}>
          ${Object.keys(RANGES).map(
            (name) => html`<button
              type="button"
              aria-pressed=${name === range}
              @click=${() => this.#choose('when', name === 'any' ? '' : name)}
            >
              ${t(`shows.when.${name}`)}
            </button>`,
          )}
        </div>
        <label class="row">
          <input
            type="checkbox"
            .checked=${this.query.has('available')}
            @change=${(/** @type {any} */ event) => this.#choose('available', event.target.checked ? 'yes' : '')}
          />
          <span>${t('shows.available')}</span>
        </label>
        <label class="row">
          <span>${t('shows.sort')}</span>
          <select @change=${(/** @type {any} */ event) => this.#choose('sort', event.target.value)}>
            ${Object.keys(SORTS).map(
              (name) => html`<option value=${name} .selected=${name === (this.query.get('sort') ?? 'date')}>
                ${t(`shows.sort.${name}`)}
              </option>`,
            )}
          </select>
        </label>
      </div>
    `;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #choose(name, value) {
    const next = new URLSearchParams(this.query);
    if (value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
    go(`${next}` === '' ? '/' : `/?${next}`, { replace: true });
    announceCount(this.#chosen(shows.data ?? [], next).length);
  }

  /**
   * @param {any[]} all
   * @param {URLSearchParams} query
   */
  #chosen(all, query = this.query) {
    const words = (query.get('q') ?? '').toLocaleLowerCase().split(/\s+/);
    const days = RANGES[/** @type {keyof typeof RANGES} */ (query.get('when') ?? 'any')] ?? Infinity;
    const order = SORTS[/** @type {keyof typeof SORTS} */ (query.get('sort') ?? 'date')] ?? SORTS.date;
    return all
      .filter((show) => words.every((word) => text(show).includes(word)))
      .filter((show) => Date.parse(show.startsAt) - serverNow() <= days * DAY_MILLIS)
      .filter((show) => !query.has('available') || ['left', 'last'].includes(ofShow(show).kind))
      .sort(order);
  }

  /** @param {any[]} all */
  #nothingToShow(all) {
    if (all.length === 0) {
      return html`<div class="empty stack">
        <p>${t('shows.none')}</p>
        <p><button type="button" @click=${() => shows.refresh()}>${t('shows.again')}</button></p>
      </div>`;
    }
    return this.#chosen(all).length > 0
      ? undefined
      : html`<div class="empty stack">
          <p>${t('shows.no-match')}</p>
          <p><button type="button" @click=${() => go('/', { replace: true })}>${t('shows.clear')}</button></p>
        </div>`;
  }
}

/**
 * Takes what the stream tells, and says so when a show comes to its last tickets.
 *
 * @param {any} show
 */
function heard(show) {
  const before = shows.get(show.showId);
  const isNews = before !== undefined && ofShow(before).kind !== 'last' && ofShow(show).kind === 'last';
  shows.put(show);
  if (isNews) {
    announce(t('shows.said.last', { title: say(show.title), count: available(show) }), { about: show.showId });
  }
}

/** @param {any} show */
function listed(show) {
  return showCard(show, { isFresh: shows.isFresh(show.showId) });
}

/** @param {number} count */
function announceCount(count) {
  announce(t('shows.said.count', { count }), { about: 'count' });
}

/**
 * What is searched of a show: its words in every language.
 *
 * @param {any} show
 */
function text({ title: name, venue }) {
  return [...Object.values(name), ...Object.values(venue)].join(' ').toLocaleLowerCase();
}

/**
 * A card in the list of shows, from which one press leads to the show.
 *
 * @param {any} show as the contract has it
 * @param {{ isFresh: boolean }} options whether its numbers have just changed
 */
function showCard(show, { isFresh }) {
  const path = `/shows/${show.showId}`;
  const name = say(show.title);
  const availability = ofShow(show);
  const isOpen = ['left', 'last'].includes(availability.kind);
  return html`
    <li class="card show">
      ${poster(show)}
      <div class="stack tight">
        <h2><a href=${path}>${name}</a></h2>
        ${whenAndWhere(show)}
        <p class="row spread">
          <span class="price number">${fromPrice(show)}</span>
          ${availabilityChip(availability, { isFresh })}
        </p>
        ${isOpen
          ? html`<a class="button primary" href=${path} aria-label=${t('shows.reserve.of', { title: name })}
              >${t('shows.reserve')}</a
            >`
          : nothing}
      </div>
    </li>
  `;
}

/** The same without its words. */
function cardBones() {
  return html`<div class="cards">
    ${[1, 2, 3, 4, 5, 6].map(
      () => html`<div class="card show">
        <div class="bone poster"></div>
        <div class="stack tight"><div class="bone"></div><div class="bone"></div><div class="bone"></div></div>
      </div>`,
    )}
  </div>`;
}

customElements.define('show-list', ShowList);
