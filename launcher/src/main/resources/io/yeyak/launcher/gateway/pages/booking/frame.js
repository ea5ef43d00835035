// @ts-check
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../app/chip.js';
import { PageElement, problemNote } from '../app/element.js';
import { icon } from '../app/icon.js';
import { live } from '../app/live.js';
import { router, title } from '../app/router.js';
import { session, signIn, signOut } from '../app/session.js';
import { setTheme, theme, THEMES } from '../app/theme.js';
import { LANGS, lang, setLang, t } from '../app/words.js';

/** What could not be loaded of the page; tells `change`. */
const missing = Object.assign(new EventTarget(), { isMissing: false });

/**
 * A page whose module is loaded when somebody goes there. Its element comes to life as soon as that is there.
 *
 * @param {() => Promise<unknown>} load
 * @param {unknown} template
 */
export function page(load, template) {
  load().then(
    () => tell(false),
    () => tell(true),
  );
  return template;
}

/** @param {boolean} isMissing */
function tell(isMissing) {
  if (missing.isMissing !== isMissing) {
    missing.isMissing = isMissing;
    missing.dispatchEvent(new Event('change'));
  }
}

/** What is around every page: the way to the others, who is signed in, and what everybody has to know. */
class BookingApp extends PageElement {
  constructor() {
    super();
    this.watch(router, session, live, missing);
    session.addEventListener('ending', () => this.requestUpdate());
  }

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
            ${this.#link('/', 'nav.shows')} ${this.#link('/reservations', 'nav.reservations')}
            ${session.is('ADMINISTRATOR') ? html`<a href="/console">${t('nav.console')}</a>` : nothing}
          </nav>
          <div class="row account">${this.#account()}</div>
        </div>
        <div class="under-bar"><connection-chip></connection-chip></div>
        <div class="notices">${this.#notices()}</div>
      </header>
      <main id="main" tabindex="-1">
        ${keyed(router.place?.key, router.place === undefined ? this.#nowhere() : router.render())}
      </main>
      <footer><div class="bar">${this.#help()} ${this.#choices()}</div></footer>
    `;
  }

  /**
   * @param {string} path
   * @param {string} key
   */
  #link(path, key) {
    const isHere = path === '/' ? location.pathname === '/' : location.pathname.startsWith(path);
    return html`<a href=${path} aria-current=${isHere ? 'page' : nothing}>${t(key)}</a>`;
  }

  #account() {
    const { known, signedIn, name, subject } = session.value;
    if (!known) {
      return nothing;
    }
    return signedIn
      ? html`<span class="who">${icon('person')} ${name ?? subject}</span>
          <button type="button" class="plain" @click=${signOut}>${t('sign-out')}</button>`
      : html`<button type="button" @click=${() => signIn()}>${t('sign-in')}</button>`;
  }

  #notices() {
    const trouble = new URLSearchParams(location.search).get('problem');
    return html`
      ${trouble === null ? nothing : problemNote({ code: trouble, title: t('problem.sign-in-failed') })}
      ${missing.isMissing ? problemNote({ code: 'network' }, { retry: () => location.reload() }) : nothing}
      ${live.state === 'offline'
        ? html`<p class="note bad" role="alert">${icon('offline')} <span>${t('offline')}</span></p>`
        : nothing}
      ${session.isEnding
        ? html`<p class="note waiting" role="alert">
            ${icon('clock')} <span>${t('session.ending')}</span>
            <button type="button" @click=${stay}>${t('session.stay')}</button>
          </p>`
        : nothing}
    `;
  }

  #nowhere() {
    title(t('nowhere.title'));
    return html`<div class="stack">
      <h1>${t('nowhere.title')}</h1>
      <p>${t('nowhere.text')}</p>
      <p><a class="button primary" href="/">${t('nowhere.action')}</a></p>
    </div>`;
  }

  #help() {
    return html`<details class="help">
      <summary>${t('help')}</summary>
      <ul>
        ${['help.hold', 'help.charge', 'help.trouble'].map((key) => html`<li>${t(key)}</li>`)}
      </ul>
    </details>`;
  }

  #choices() {
    const others = LANGS.filter((one) => one !== lang());
    return html`<div class="row">
      ${others.map(
        (one) => html`<button type="button" class="plain" lang=${one} @click=${() => setLang(one).catch(() => {})}>
          ${t(`language.${one}`)}
        </button>`,
      )}
      <label class="row">
        <span>${t('theme')}</span>
        <select @change=${this.#themed}>
          ${THEMES.map((one) => html`<option value=${one} .selected=${one === theme()}>${t(`theme.${one}`)}</option>`)}
        </select>
      </label>
    </div>`;
  }

  /** @param {Event & { target: HTMLSelectElement }} event */
  #themed = (event) => setTheme(/** @type {import('../app/theme.js').Theme} */ (event.target.value));
}

/** Renews the session; where that is not possible any more, signing in again leads back here. */
async function stay() {
  await session.refresh().catch(() => {});
  if (session.isEnding || !session.value.signedIn) {
    signIn();
  }
}

customElements.define('booking-app', BookingApp);
