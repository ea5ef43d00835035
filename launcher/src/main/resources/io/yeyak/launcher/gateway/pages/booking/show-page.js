// @ts-check
import { html, nothing } from 'lit-html';
import { announce, icon, PageElement, problemNote, states } from '../app/element.js';
import { money, number, say, t } from '../app/language.js';
import { session } from '../app/reader.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { refundTable } from './refund-table.js';
import { keepQuantities, keptQuantities, ReserveDesk, unanswered } from './reserving.js';
import { ofShow, ofType, poster, priceText, whenAndWhere } from './shows.js';
import { typeRow } from './type-row.js';

/** @typedef {import('./reserving.js').Quantities} Quantities */

/** One show: its ticket types with what is left of them, and the way to reserve. Property: `showId`. */
class ShowPage extends PageElement {
  static properties = {
    showId: { attribute: false },
    quantities: { state: true },
  };

  #show = new Resource();
  #desk = new ReserveDesk(this, () => this.#show.refresh());
  #hasLookedBack = false;

  constructor() {
    super();
    this.showId = '';
    /** @type {Quantities | undefined} Undefined until the reader or the page has chosen. */
    this.quantities = undefined;
    this.watch(this.#show, session);
    this.everySecond();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#show.stop();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('showId')) {
      this.quantities = unanswered(this.showId) ?? keptQuantities(this.showId);
      this.listen([`show:${this.showId}`], (event) => this.#heard(event));
      this.#show.open(`/shows/${this.showId}`);
    }
    this.quantities ??= this.#show.data === undefined ? undefined : one(this.#show.data);
    // What was asked for when the page was left before there was an answer is asked for once more.
    if (!this.#hasLookedBack && session.is('CUSTOMER')) {
      this.#hasLookedBack = true;
      const asked = unanswered(this.showId);
      if (asked !== undefined) {
        this.#desk.reserve(this.showId, asked);
      }
    }
  }

  render() {
    return states(this.#show, {
      loading: bones,
      content: (show) => this.#page(show),
      error: (problem) => this.#gone(problem),
    });
  }

  /** @param {any} show */
  #page(show) {
    title(say(show.title));
    const chosen = chosenOf(show, this.quantities ?? {});
    return html`
      <article class="stack">
        <header class="row show-head">
          ${poster(show)}
          <div class="stack tight">
            <h1>${say(show.title)}</h1>
            ${whenAndWhere(show)}
          </div>
        </header>
        ${show.status === 'ON_SALE'
          ? nothing
          : html`<p class="note waiting">${icon('warning')} <span>${t(`show.status.${show.status}`)}</span></p>`}
        <div class="columns">
          <section class="stack" aria-labelledby="types">
            <h2 id="types">${t('show.types')}</h2>
            <ul class="bare stack types">
              ${show.ticketTypes.map((/** @type {any} */ type) => this.#type(show, type))}
            </ul>
          </section>
          <div class="stack">
            ${this.#order(show, chosen)}
            <section class="card stack" aria-labelledby="refunds">
              <h2 id="refunds">${t('refund')}</h2>
              ${refundTable({ ...show, policy: show.cancellationPolicy, total: chosen.total })}
            </section>
          </div>
        </div>
      </article>
    `;
  }

  /**
   * @param {any} show
   * @param {any} type
   */
  #type(show, type) {
    return typeRow(show, type, {
      value: this.quantities?.[type.ticketTypeId] ?? 0,
      onChange: (value) => this.#set(type.ticketTypeId, value),
    });
  }

  /**
   * @param {any} show
   * @param {Chosen} chosen
   */
  #order(show, chosen) {
    const isOpen = ['left', 'last', 'held'].includes(ofShow(show).kind);
    return html`<section class="card stack order" aria-labelledby="order">
      <h2 id="order">${t('order')}</h2>
      ${summary(chosen)} ${this.#desk.outcome()}
      ${this.#desk.button({
        isReady: isOpen && chosen.count > 0,
        hint: isOpen && chosen.count === 0 ? t('reserve.choose') : '',
        onPress: () => this.#desk.reserve(this.showId, this.quantities ?? {}),
      })}
    </section>`;
  }

  /**
   * @param {string} ticketTypeId
   * @param {number} value
   */
  #set(ticketTypeId, value) {
    this.quantities = { ...this.quantities, [ticketTypeId]: value };
    keepQuantities(this.showId, this.quantities);
  }

  /** @param {import('../app/live.js').LiveEvent} event */
  #heard({ type, data }) {
    const known = this.#show.data;
    if (type === 'reset' || known === undefined) {
      this.#show.refresh();
    } else if (data.version > known.version) {
      this.#show.put(data);
      const { kind, count } = ofShow(data);
      if (kind === 'last' || kind === 'sold-out') {
        announce(t(`available.${kind}`, { count }), { about: 'available' });
      }
    }
  }

  /** @param {any} problem */
  #gone(problem) {
    title(t('shows.title'));
    return html`<div class="stack">
      <h1>${t('shows.title')}</h1>
      ${problemNote(problem, { retry: () => this.#show.refresh() })}
      <p><a class="button" href="/">${t('nav.shows')}</a></p>
    </div>`;
  }
}

/**
 * One ticket of the first type that there is, for whoever has not chosen yet, so that one press is enough.
 *
 * @param {any} show
 * @returns {Quantities}
 */
function one(show) {
  const open = show.ticketTypes.find((/** @type {any} */ type) => ['left', 'last'].includes(ofType(show, type).kind));
  return open === undefined ? {} : { [open.ticketTypeId]: 1 };
}

function bones() {
  return html`<div class="stack">
    <div class="bone heading"></div>
    <div class="columns"><div class="bone tall"></div><div class="bone tall"></div></div>
  </div>`;
}

/** @typedef {import('../app/language.js').Money} Money */

/**
 * @typedef {object} Chosen
 * @property {number} count of tickets
 * @property {{ name: string, quantity: number, amount: Money }[]} rows
 * @property {Money[]} totals one for each currency
 * @property {Money | undefined} total when there is one currency
 */

/**
 * What somebody has chosen of a show, and what it costs.
 *
 * @param {any} show as the contract has it
 * @param {Record<string, number>} quantities by ticket type
 * @returns {Chosen}
 */
function chosenOf(show, quantities) {
  const rows = show.ticketTypes
    .map((/** @type {any} */ type) => ({ type, quantity: quantities[type.ticketTypeId] ?? 0 }))
    .filter((/** @type {any} */ row) => row.quantity > 0)
    .map((/** @type {any} */ { type, quantity }) => ({
      name: say(type.name),
      quantity,
      amount: { amountMinor: type.price.amountMinor * quantity, currency: type.price.currency },
    }));
  /** @type {Map<string, Money>} */
  const totals = new Map();
  for (const { amount } of rows) {
    const before = totals.get(amount.currency)?.amountMinor ?? 0;
    totals.set(amount.currency, { ...amount, amountMinor: before + amount.amountMinor });
  }
  const count = rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.quantity, 0);
  const all = [...totals.values()];
  return { count, rows, totals: all, total: all.length === 1 ? all[0] : undefined };
}

/**
 * The same as a list with its sum.
 *
 * @param {Chosen} chosen
 */
function summary({ rows, totals }) {
  return html`
    <dl class="facts sums">
      ${rows.map(
        ({ name, quantity, amount }) => html`
          <dt>${t('order.line', { name, count: quantity })}</dt>
          <dd class="number">${priceText(amount)}</dd>
        `,
      )}
      <dt><strong>${t('order.total')}</strong></dt>
      <dd class="number"><strong>${totals.length === 0 ? number(0) : totals.map(money).join(' + ')}</strong></dd>
    </dl>
    <p class="quiet small">${t('order.fees')}</p>
  `;
}

customElements.define('show-page', ShowPage);
