// @ts-check
import { html, nothing } from 'lit-html';
import { get, serverNow } from '../app/api.js';
import { PageElement, problemNote, states } from '../app/element.js';
import { say, t } from '../app/language.js';
import { session } from '../app/reader.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { stateChip } from '../app/state.js';
import { signInFirst } from './reservation.js';
import { poster, priceText, whenAndWhere } from './shows.js';

const PATH = '/reservations?limit=100';
const OVER = ['REFUNDED', 'CANCELLED', 'REJECTED', 'EXPIRED', 'CANCELLING', 'REFUND_PENDING'];
const VIEWS = /** @type {const} */ (['upcoming', 'past', 'cancelled']);

/** The reader's own reservations in every state, the newest first. Property: `query`. */
class MyReservations extends PageElement {
  static properties = {
    query: { attribute: false },
    older: { state: true },
    problem: { state: true },
  };

  #newest = new Resource();
  #isOpen = false;
  #isReading = false;

  constructor() {
    super();
    this.query = new URLSearchParams();
    /** @type {{ items: any[], nextCursor?: string } | undefined} What was read beyond the first page. */
    this.older = undefined;
    /** @type {any} */
    this.problem = undefined;
    this.watch(this.#newest, session);
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(['reservations'], () => this.#isOpen && this.#newest.refresh());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#newest.stop();
  }

  willUpdate() {
    if (!this.#isOpen && session.value.signedIn) {
      this.#isOpen = true;
      this.#newest.open(PATH);
    }
  }

  render() {
    if (session.value.known && !session.value.signedIn && this.#newest.data === undefined) {
      return signInFirst(t('mine.title'));
    }
    title(t('mine.title'));
    return html`
      <div class="stack">
        <h1>${t('mine.title')}</h1>
        <nav class="row" aria-label=${t('mine.views')}>
          ${VIEWS.map(
            (view) => html`<a
              class="button"
              href=${view === 'upcoming' ? '/reservations' : `/reservations?view=${view}`}
              aria-current=${view === this.#view ? 'page' : nothing}
              >${t(`mine.${view}`)}</a
            >`,
          )}
        </nav>
        ${states(this.#newest, {
          loading: bones,
          empty: (page) => this.#nothing(this.#chosen(page)),
          content: (page) => html`<ul class="bare stack">${this.#chosen(page).map(card)}</ul>`,
        })}
        ${this.#more()}
      </div>
    `;
  }

  get #view() {
    return VIEWS.find((one) => one === this.query.get('view')) ?? 'upcoming';
  }

  /** @param {{ items: any[] }} page */
  #chosen({ items }) {
    const known = new Set(items.map(({ reservationId }) => reservationId));
    const older = this.older?.items.filter(({ reservationId }) => !known.has(reservationId)) ?? [];
    return [...items, ...older].filter((reservation) => viewOf(reservation) === this.#view);
  }

  /** @param {any[]} chosen */
  #nothing(chosen) {
    return chosen.length > 0
      ? undefined
      : html`<div class="empty stack">
          <p>${t(`mine.none.${this.#view}`)}</p>
          <p><a class="button primary" href="/">${t('mine.find')}</a></p>
        </div>`;
  }

  #more() {
    const { nextCursor } = this.older ?? this.#newest.data ?? {};
    return html`
      ${this.problem === undefined ? nothing : problemNote(this.problem)}
      ${nextCursor === undefined
        ? nothing
        : html`<p><button type="button" @click=${() => this.#read(nextCursor)}>${t('mine.more')}</button></p>`}
    `;
  }

  /** @param {string} cursor */
  async #read(cursor) {
    if (this.#isReading) {
      return;
    }
    this.#isReading = true;
    this.problem = undefined;
    try {
      const { data } = await get(`${PATH}&cursor=${cursor}`);
      this.older = { ...data, items: [...(this.older?.items ?? []), ...data.items] };
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.#isReading = false;
    }
  }
}

/**
 * Where a reservation is listed.
 *
 * @param {any} reservation
 * @returns {'upcoming' | 'past' | 'cancelled'}
 */
function viewOf({ state, show }) {
  if (OVER.includes(state)) {
    return 'cancelled';
  }
  return show !== undefined && Date.parse(show.startsAt) < serverNow() ? 'past' : 'upcoming';
}

/** @param {any} reservation */
function card({ reservationId, show, state, lines, total }) {
  const count = lines.reduce((/** @type {number} */ sum, /** @type {any} */ line) => sum + line.quantity, 0);
  return html`
    <li class="card show">
      ${show === undefined ? nothing : poster(show)}
      <div class="stack tight">
        <p class="row">${stateChip(state)}</p>
        <h2>
          <a href="/reservations/${reservationId}">${show === undefined ? t('reservation.title') : say(show.title)}</a>
        </h2>
        ${show === undefined ? nothing : whenAndWhere(show)}
        <p class="number">${t('mine.tickets', { count, total: priceText(total) })}</p>
      </div>
    </li>
  `;
}

function bones() {
  return html`<div class="stack">
    ${[1, 2, 3].map(() => html`<div class="card"><div class="bone tall"></div></div>`)}
  </div>`;
}

customElements.define('my-reservations', MyReservations);
