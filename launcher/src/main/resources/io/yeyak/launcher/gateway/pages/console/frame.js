// @ts-check
import { html, nothing } from 'lit-html';
import { t } from '../app/language.js';
import { session, signIn } from '../app/reader.js';
import { Frame, go, router, title } from '../app/router.js';
import './ask-dialog.js';
import { badges } from './badges.js';
import './console-help.js';
import './console-search.js';
import { onKeys } from './keys.js';
import { screenOf, SCREENS } from './screens.js';
import { showStore } from './show-store.js';

/** What is around every screen of the console: the way to the others, the search, and who is signed in. */
class ConsoleApp extends Frame {
  static properties = { help: { state: true } };

  /** @type {(() => void) | undefined} */
  #stopKeys;

  constructor() {
    super();
    this.help = false;
    this.watch(badges);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopKeys = onKeys({
      '/': () => this.#search(),
      'mod+k': () => this.#search(),
      '?': () => (this.help = true),
      ...Object.fromEntries(SCREENS.map(({ keys, path }) => [keys, () => go(path)])),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopKeys?.();
  }

  willUpdate() {
    if (session.is('ADMINISTRATOR')) {
      showStore.open();
      badges.open();
    } else {
      showStore.close();
    }
  }

  render() {
    // Nothing can be said before the words are there.
    if (!router.isStarted) {
      return nothing;
    }
    return html`
      <a class="skip" href="#main">${t('skip')}</a>
      <header>
        <div class="console-bar">
          <a class="brand" href="/console" translate="no">${t('console.brand')}</a>
          <code class="quiet" translate="no">${location.host}</code>
          ${session.is('ADMINISTRATOR') ? html`<console-search></console-search>` : nothing}
          <connection-chip></connection-chip>
          <button type="button" class="plain" @click=${() => (this.help = true)}>${t('console.help')}</button>
          ${this.account()}
        </div>
        <div class="notices">${this.notices()}</div>
      </header>
      <div class="console-body">
        ${session.is('ADMINISTRATOR') ? this.#nav() : nothing}
        <main id="main" tabindex="-1">${this.#main()}</main>
      </div>
      <console-help .open=${this.help} @close=${() => (this.help = false)}></console-help>
      <ask-dialog></ask-dialog>
    `;
  }

  #nav() {
    const here = screenOf(location.pathname);
    return html`
      <nav class="console-nav" aria-label=${t('console.nav')}>
        <ul>
          ${SCREENS.map(
            ({ name, path }) =>
              html`<li>
                <a href=${path} aria-current=${name === here ? 'page' : nothing}>
                  ${t(`console.${name}.title`)} ${badge(name)}
                </a>
              </li>`,
          )}
        </ul>
      </nav>
    `;
  }

  #main() {
    if (!session.value.known) {
      return html`<h1 class="visually-hidden">${t('console.brand')}</h1>
        <p class="skeleton">${t('console.who')}</p>`;
    }
    if (!session.is('ADMINISTRATOR')) {
      return this.#refused();
    }
    return this.page('/console');
  }

  #refused() {
    const { signedIn, name, subject } = session.value;
    title(t('console.brand'));
    return html`
      <section class="stack">
        <h1>${t(signedIn ? 'console.refused.title' : 'console.sign-in.title')}</h1>
        <p>${signedIn ? t('console.refused.text', { name: name ?? subject }) : t('console.sign-in.text')}</p>
        <p class="row">
          <button type="button" class="primary" @click=${() => signIn(undefined, { asAnother: signedIn })}>
            ${t(signedIn ? 'console.refused.other' : 'sign-in')}
          </button>
          <a class="button" href="/">${t('console.refused.booking')}</a>
        </p>
      </section>
    `;
  }

  #search() {
    const field = this.querySelector('#console-search');
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
  }
}

/** @param {string} name of a screen */
function badge(name) {
  const waiting = badges.of(name);
  return waiting === '' ? nothing : html`<b class="badge">${waiting}</b>`;
}

customElements.define('console-app', ConsoleApp);
