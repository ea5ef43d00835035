// @ts-check
import { html, nothing } from 'lit-html';
import { PageElement, states } from '../app/element.js';
import { clockTime, number, say, t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { amount } from './cells.js';
import './charts/line-chart.js';
import { capacityBar, sum } from './charts/parts.js';
import { chip } from './chips.js';
import { demoRush } from './demo-rush.js';
import { onKeys } from './keys.js';
import { strip } from './live-strip.js';
import { poll } from './poll.js';
import { withQuery } from './query.js';
import { showStore } from './show-store.js';
import { leaveWall, toggleWall } from './wall.js';

const WINDOWS = [15, 60, 180];
const TICK_MILLIS = 1_000;
const AT_LEAST_EACH_MILLIS = 5_000;

/** The lines of the chart, in the order of a reservation's life. */
const LINES = /** @type {const} */ (['requested', 'held', 'confirmed', 'rejected', 'expired', 'cancelled']);

/**
 * How sales go just now: read again as soon as something changes, once a second at the most.
 *
 * Properties: `query` (of the address: `showId`, `minutes`).
 */
class LivePage extends PageElement {
  static properties = { query: { attribute: false } };

  #sales = new Resource();
  #hasChanged = false;
  #readAt = 0;

  /** @type {string | undefined} */
  #asked;

  /** @type {(() => void) | undefined} */
  #stopKeys;

  constructor() {
    super();
    this.query = new URLSearchParams();
    this.watch(this.#sales, showStore.names);
    poll(this, TICK_MILLIS, () => this.#tick());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#asked = undefined;
    this.listen(['shows', 'admin'], () => {
      this.#hasChanged = true;
    });
    this.#stopKeys = onKeys({ f: toggleWall });
    document.addEventListener('fullscreenchange', leaveWall);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopKeys?.();
    this.#sales.stop();
    document.removeEventListener('fullscreenchange', leaveWall);
    document.body.classList.remove('wall');
  }

  willUpdate() {
    const path = withQuery('/admin/sales', { showId: this.showId, minutes: this.minutes });
    if (path !== this.#asked) {
      this.#asked = path;
      this.#readAt = performance.now();
      this.#sales.open(path);
    }
  }

  get showId() {
    return this.query.get('showId') ?? '';
  }

  get minutes() {
    const asked = Number(this.query.get('minutes'));
    return WINDOWS.includes(asked) ? asked : WINDOWS[0];
  }

  render() {
    title(t('console.live.title'));
    return html`
      <section class="screen">
        <header class="screen-head">
          <div>
            <h1>${t('console.live.title')}</h1>
            <p class="quiet">${this.#of()}</p>
          </div>
          <div class="tools">${this.#windows()} ${this.#rushButton()} ${wallButton()}</div>
        </header>
        ${states(this.#sales, { content: (sales) => this.#content(sales) })}
      </section>
    `;
  }

  #tick() {
    const age = performance.now() - this.#readAt;
    if (!this.#sales.loading && (this.#hasChanged || age > AT_LEAST_EACH_MILLIS)) {
      this.#hasChanged = false;
      this.#readAt = performance.now();
      this.#sales.refresh();
    }
  }

  #of() {
    if (this.showId === '') {
      return t('console.live.lead');
    }
    const show = showStore.get(this.showId);
    return html`${show === undefined ? this.showId : say(show.title)}
      <a href=${this.#href({ showId: '' })}>${t('console.live.all')}</a>`;
  }

  #windows() {
    return html`<nav class="views" aria-label=${t('console.live.window')}>
      ${WINDOWS.map(
        (minutes) =>
          html`<a href=${this.#href({ minutes })} aria-current=${minutes === this.minutes ? 'true' : nothing}
            >${t('console.live.minutes', { count: minutes })}</a
          >`,
      )}
    </nav>`;
  }

  #rushButton() {
    return html`<button type="button" @click=${() => demoRush(this.showId)}>${t('console.rush.open')}</button>`;
  }

  /** @param {{ showId?: string, minutes?: number }} change */
  #href(change) {
    return withQuery('/console', { showId: this.showId, minutes: this.minutes, ...change });
  }

  /** @param {any} sales */
  #content(sales) {
    const times = sales.minutes.map((/** @type {any} */ minute) => clockTime(minute.at));
    const series = LINES.map((name) => ({
      label: t(`console.live.${name}`),
      values: sales.minutes.map((/** @type {any} */ minute) => minute[name]),
    }));
    return html`
      ${strip(sales)}
      <line-chart .heading=${t('console.live.chart')} .times=${times} .series=${series}></line-chart>
      <h2>${t('console.live.shows')}</h2>
      ${sales.shows.length === 0
        ? html`<p class="empty">
            ${t('console.live.no-shows')} <a href="/console/shows">${t('console.shows.title')}</a>
          </p>`
        : html`<ul class="show-grid">${sales.shows.map((/** @type {any} */ show) => this.#show(show))}</ul>`}
    `;
  }

  /** @param {any} show */
  #show(show) {
    return html`
      <li class="card stack">
        <h3><a href="/console/shows/${show.showId}">${say(show.title)}</a> ${chip('show', show.status)}</h3>
        ${capacityBar(sum(show.ticketTypes))}
        <p class="row">
          <span class="quiet">${t('console.live.revenue')}</span>
          ${show.revenue.length === 0 ? number(0) : show.revenue.map(amount)}
        </p>
        ${show.ticketTypes.length < 2 ? nothing : types(show.ticketTypes)}
        <p class="row">
          <a href=${this.#href({ showId: show.showId })}>${t('console.live.only')}</a>
          <a href="/console/reservations?showId=${show.showId}">${t('console.show.reservations')}</a>
        </p>
      </li>
    `;
  }
}

/** @param {any[]} all */
function types(all) {
  return html`<details>
    <summary>${t('console.live.types', { count: all.length })}</summary>
    ${all.map((type) => html`<h4>${say(type.name)}</h4> ${capacityBar(type)}`)}
  </details>`;
}

function wallButton() {
  return html`<button type="button" @click=${toggleWall}>${t('console.live.wall')}</button>`;
}

customElements.define('live-page', LivePage);
