// @ts-check
import { html, nothing } from 'lit-html';
import { lang, LANGS, setLang, t } from '../app/language.js';
import { session, setTheme, theme, THEMES } from '../app/reader.js';
import { begin, Frame, page, route, router } from '../app/router.js';
import './show-list.js';
import { shows } from './shows.js';

/** The booking page: its addresses, what is around each of its pages, and how it begins. */

route('/', (_, query) => html`<show-list .query=${query}></show-list>`);

route(
  '/shows/:showId',
  page(
    () => import('./show-page.js'),
    ({ showId }) => html`<show-page .showId=${showId}></show-page>`,
  ),
);

route(
  '/reservations',
  page(
    () => import('./my-reservations.js'),
    (_, query) => html`<my-reservations .query=${query}></my-reservations>`,
  ),
);

route(
  '/reservations/:id',
  page(
    () => import('./reservation-hub.js'),
    ({ id }) => html`<reservation-hub .reservationId=${id}></reservation-hub>`,
  ),
);

route(
  '/reservations/:id/pay',
  page(
    () => import('./pay-page.js'),
    ({ id }) => html`<pay-page .reservationId=${id}></pay-page>`,
  ),
);

route(
  '/reservations/:id/tickets/:ticketId',
  page(
    () => import('./e-ticket.js'),
    ({ id, ticketId }) => html`<e-ticket .reservationId=${id} .ticketId=${ticketId}></e-ticket>`,
  ),
);

class BookingApp extends Frame {
  render() {
    // Nothing can be said before the words are there.
    if (!router.isStarted) {
      return nothing;
    }
    return html`
      <a class="skip" href="#main">${t('skip')}</a>
      <header>
        <div class="bar">
          <a class="brand" href="/" translate="no">${t('brand')}</a>
          <nav aria-label=${t('nav')}>
            ${link('/', 'nav.shows')} ${link('/reservations', 'nav.reservations')}
            ${session.is('ADMINISTRATOR') ? html`<a href="/console">${t('nav.console')}</a>` : nothing}
          </nav>
          <div class="row account">${this.account()}</div>
        </div>
        <div class="under-bar"><connection-chip></connection-chip></div>
        <div class="notices">${this.notices()}</div>
      </header>
      <main id="main" tabindex="-1">${this.page('/')}</main>
      <footer><div class="bar">${help()} ${choices()}</div></footer>
    `;
  }
}

/**
 * @param {string} path
 * @param {string} key
 */
function link(path, key) {
  const isHere = path === '/' ? location.pathname === '/' : location.pathname.startsWith(path);
  return html`<a href=${path} aria-current=${isHere ? 'page' : nothing}>${t(key)}</a>`;
}

function help() {
  return html`<details class="help">
    <summary>${t('help')}</summary>
    <ul>
      ${['help.hold', 'help.charge', 'help.trouble'].map((key) => html`<li>${t(key)}</li>`)}
    </ul>
  </details>`;
}

function choices() {
  const others = LANGS.filter((one) => one !== lang());
  return html`<div class="row">
    ${others.map(
      (one) => html`<button type="button" class="plain" lang=${one} @click=${() => setLang(one).catch(() => {})}>
        ${t(`language.${one}`)}
      </button>`,
    )}
    <label class="row">
      <span>${t('theme')}</span>
      <select @change=${(/** @type {any} */ event) => setTheme(event.target.value)}>
        ${THEMES.map((one) => html`<option value=${one} .selected=${one === theme()}>${t(`theme.${one}`)}</option>`)}
      </select>
    </label>
  </div>`;
}

customElements.define('booking-app', BookingApp);

if (location.pathname === '/') {
  // Most begin here: the list need not wait for the words.
  shows.read();
}
begin(['words']);
