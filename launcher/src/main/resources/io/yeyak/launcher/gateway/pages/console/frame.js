// @ts-check
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../app/chip.js';
import { PageElement, problemNote } from '../app/element.js';
import { icon } from '../app/icon.js';
import { live } from '../app/live.js';
import { go, router, title } from '../app/router.js';
import { session, signIn, signOut } from '../app/session.js';
import { t } from '../app/words.js';
import './ask-dialog.js';
import './console-help.js';
import './console-search.js';
import { badges } from './badges.js';
import { onKeys } from './keys.js';
import { SCREENS, screenOf } from './screens.js';
import { showStore } from './show-store.js';

/** What is around every screen of the console: the way to the others, the search, and who is signed in. */
export class ConsoleApp extends PageElement {
  static properties = { help: { state: true } };

  /** @type {(() => void) | undefined} */
  #stopKeys;

  constructor() {
    super();
    this.help = false;
    this.watch(router, session, live, badges);
    session.addEventListener('ending', () => this.requestUpdate());
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
          ${session.is('ADMINISTRATOR') ? html`<console-search></console-search>` : nothing}
          <connection-chip></connection-chip>
          <button type="button" class="plain" @click=${() => (this.help = true)}>${t('console.help')}</button>
          ${this.#account()}
        </div>
        <div class="notices">${this.#notices()}</div>
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
    return keyed(router.place?.key, router.place === undefined ? this.#nowhere() : router.render());
  }

  #refused() {
    const { signedIn, name, subject } = session.value;
    title(t('console.brand'));
    return html`
      <section class="stack">
        <h1>${t(signedIn ? 'console.refused.title' : 'console.sign-in.title')}</h1>
        <p>${signedIn ? t('console.refused.text', { name: name ?? subject }) : t('console.sign-in.text')}</p>
        <p class="row">
          <button type="button" class="primary" @click=${() => signIn()}>
            ${t(signedIn ? 'console.refused.other' : 'sign-in')}
          </button>
          <a class="button" href="/">${t('console.refused.booking')}</a>
        </p>
      </section>
    `;
  }

  #account() {
    const { signedIn, name, subject } = session.value;
    return signedIn
      ? html`<span class="who">${icon('person')} ${name ?? subject}</span>
          <button type="button" class="plain" @click=${signOut}>${t('sign-out')}</button>`
      : nothing;
  }

  #notices() {
    const trouble = new URLSearchParams(location.search).get('problem');
    return html`
      ${trouble === null ? nothing : problemNote({ code: trouble, title: t('problem.sign-in-failed') })}
      ${live.state === 'offline'
        ? html`<p class="note bad" role="alert">${icon('offline')} ${t('offline')}</p>`
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
    return html`<section class="stack">
      <h1>${t('nowhere.title')}</h1>
      <p>${t('nowhere.text')}</p>
      <p><a class="button primary" href="/console">${t('console.nowhere.action')}</a></p>
    </section>`;
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

/** Renews the session in place; where that is not possible any more, signing in again leads back here. */
async function stay() {
  await session.refresh().catch(() => {});
  if (session.isEnding || !session.value.signedIn) {
    signIn();
  }
}

customElements.define('console-app', ConsoleApp);
