// @ts-check
import { html, nothing } from 'lit-html';
import { icon, PageElement, problemNote } from './element.js';
import { lang, t, words } from './language.js';
import { live } from './live.js';
import { session, signIn, signOut } from './reader.js';

/**
 * Where the reader is, which the address says, and what is around every page. Links lead on without loading the
 * document again.
 */

/** @typedef {Record<string, string>} RouteParams */
/** @typedef {(params: RouteParams, query: URLSearchParams) => unknown} Render */

/**
 * @typedef {object} Place
 * @property {string} key another one where the page is another one: not with other filters, nor with a drawer
 * @property {Render} render
 * @property {RouteParams} params
 * @property {URLSearchParams} query
 */

/** @type {{ pattern: string, names: string[], shape: RegExp, render: Render }[]} */
const routes = [];

const FOCUS_WITHIN_MILLIS = 10_000;
const ASK_AGAIN_MILLIS = 5_000;

/** Tells `change` when more of the pages was loaded, or could not be. */
const modules = Object.assign(new EventTarget(), { isMissing: false });

/** Tells `change` when the reader is somewhere else. */
class Router extends EventTarget {
  /** @type {Place | undefined} Missing where there is no such page. */
  place;
  isStarted = false;

  /** What is to be shown. */
  render() {
    return this.place?.render(this.place.params, this.place.query);
  }

  /** Begins, at the address that is open. */
  start() {
    history.scrollRestoration = 'manual';
    document.addEventListener('click', follow);
    addEventListener('popstate', (event) => arrive(event.state?.scrollY ?? 0));
    addEventListener('pagehide', keepScroll);
    this.isStarted = true;
    whenHeaded(() => scrollTo(0, history.state?.scrollY ?? 0));
    this.dispatchEvent(new Event('change'));
  }
}

export const router = new Router();

/**
 * Adds a page. The first one whose pattern fits counts.
 *
 * @param {string} pattern such as `/shows/:showId`; `:name?` at the end may be missing, `*` is anything
 * @param {Render} render
 */
export function route(pattern, render) {
  /** @type {string[]} */
  const names = [];
  const shape = pattern
    .replace(/\/:(\w+)(\??)/g, (_, name, optional) => {
      names.push(name + optional);
      return optional ? '(?:/([^/]+))?' : '/([^/]+)';
    })
    .replace(/\*/g, '.*');
  routes.push({ pattern, names, shape: new RegExp(`^${shape}/?$`), render });
}

/**
 * What renders a page whose module is loaded when somebody goes there. Its elements have their properties from the
 * beginning, because they are made when it is there.
 *
 * @param {() => Promise<any>} load
 * @param {(params: RouteParams, query: URLSearchParams, module: any) => unknown} draw
 * @returns {Render}
 */
export function page(load, draw) {
  /** @type {any} */
  let module;
  const arrived = (/** @type {any} */ found) => {
    module = found;
    modules.isMissing = found === undefined;
    modules.dispatchEvent(new Event('change'));
  };
  return (params, query) => {
    if (module === undefined) {
      // Asked for again while it is on its way, it is the same; where it could not be loaded, it is tried again.
      load().then((found) => module ?? arrived(found), () => modules.isMissing || arrived(undefined));
    }
    return module === undefined ? nothing : draw(params, query, module);
  };
}

/**
 * Begins: asks who is signed in until there is an answer, and shows the page as soon as there are words.
 *
 * @param {string[]} catalogues
 */
export function begin(catalogues) {
  askWho();
  // The module of the page that is open is asked for at once, and not only when there are words.
  router.place = find(location.pathname);
  router.render();
  // What has said until now, after a while, that nothing could be loaded.
  const unloaded = document.getElementById('unloaded');
  words.load(lang(), catalogues).then(
    () => {
      unloaded?.remove();
      router.start();
    },
    () => unloaded?.classList.remove('late'),
  );
}

/** What everybody may see does not wait for it. */
function askWho() {
  session.refresh().catch(() => setTimeout(askWho, ASK_AGAIN_MILLIS));
}

/**
 * Goes to a page of ours.
 *
 * @param {string} path with its query
 * @param {{ replace?: boolean }} [options] `replace`: going back leads to where one was before
 */
export function go(path, { replace = false } = {}) {
  if (replace || path === location.pathname + location.search) {
    history.replaceState(null, '', path);
  } else {
    keepScroll();
    history.pushState(null, '', path);
  }
  arrive(0);
}

/**
 * Names the page.
 *
 * @param {string} text
 */
export function title(text) {
  document.title = `${text} · Yeyak`;
}

function keepScroll() {
  history.replaceState({ scrollY }, '');
}

/** @param {number} y where the reader was, when they come back */
function arrive(y) {
  const before = router.place?.key;
  router.place = find(location.pathname);
  router.dispatchEvent(new Event('change'));
  if (router.place?.key !== before) {
    const left = document.activeElement;
    whenHeaded((heading) => {
      scrollTo(0, y);
      // Not when the reader is somewhere else by then.
      if ([left, document.body, null].includes(document.activeElement)) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    });
  }
}

/** @param {string} path */
function find(path) {
  for (const { pattern, names, shape, render } of routes) {
    const found = shape.exec(path);
    if (found !== null) {
      const values = names.map((name, index) => ({ name, value: decode(found[index + 1]) }));
      const needed = values.filter(({ name }) => !name.endsWith('?')).map(({ value }) => value);
      const params = Object.fromEntries(values.map(({ name, value }) => [name.replace('?', ''), value]));
      return { key: [pattern, ...needed].join(' '), render, params, query: new URLSearchParams(location.search) };
    }
  }
  return undefined;
}

/** @param {string | undefined} part */
function decode(part) {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return part ?? '';
  }
}

/** @param {MouseEvent} event */
function follow(event) {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (event.defaultPrevented || !isPlain || !(link instanceof HTMLAnchorElement)) {
    return;
  }
  const isOurs = link.origin === location.origin && link.target === '' && !link.hasAttribute('download');
  if (isOurs && link.hash === '' && link.hasAttribute('href') && find(link.pathname) !== undefined) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
}

/** Counts up with each page, so that one that was left is waited for no longer. */
let arrivals = 0;

/**
 * Calls back with the heading of the page, as soon as it is there.
 *
 * @param {(heading: HTMLElement) => void} then
 */
function whenHeaded(then) {
  const arrival = ++arrivals;
  const old = document.querySelector('h1');
  const until = performance.now() + FOCUS_WITHIN_MILLIS;
  const look = () => {
    const heading = document.querySelector('h1');
    if (arrival !== arrivals || performance.now() > until) {
      return;
    }
    if (heading !== null && heading !== old) {
      then(heading);
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** What is around every page of a document: its page, who is signed in, and what everybody has to know. */
export class Frame extends PageElement {
  /** @type {string | undefined} The page that is drawn. */
  #drawn;

  /** @type {any} Why nobody could be signed out. */
  #problem;

  constructor() {
    super();
    this.watch(router, session, live, modules);
  }

  /** Another page is drawn anew: nothing stays of the one before, not even where it has the same elements. */
  updated() {
    if (this.#drawn !== router.place?.key) {
      this.#drawn = router.place?.key;
      this.requestUpdate();
    }
  }

  /** @param {string} home where to go from an address that is none */
  page(home) {
    if (this.#drawn !== router.place?.key) {
      return nothing;
    }
    return router.place === undefined ? nowhere(home) : router.render();
  }

  account() {
    const { known, signedIn, name, subject } = session.value;
    if (!known) {
      return nothing;
    }
    return signedIn
      ? html`<span class="who">${icon('person')} ${name ?? subject}</span>
          <button type="button" class="plain" @click=${this.#signOut}>${t('sign-out')}</button>`
      : html`<button type="button" @click=${() => signIn()}>${t('sign-in')}</button>`;
  }

  notices() {
    const trouble = new URLSearchParams(location.search).get('problem');
    return html`
      ${trouble === null ? nothing : problemNote({ code: trouble, title: t('problem.sign-in-failed') })}
      ${this.#problem === undefined ? nothing : problemNote(this.#problem, { retry: this.#signOut })}
      ${modules.isMissing ? problemNote({ code: 'network' }, { retry: () => location.reload() }) : nothing}
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

  #signOut = async () => {
    this.#problem = undefined;
    await signOut().catch((problem) => {
      this.#problem = problem;
    });
    this.requestUpdate();
  };
}

/** @param {string} home */
function nowhere(home) {
  title(t('nowhere.title'));
  return html`<div class="stack">
    <h1>${t('nowhere.title')}</h1>
    <p>${t('nowhere.text')}</p>
    <p><a class="button primary" href=${home}>${t('nowhere.action')}</a></p>
  </div>`;
}

/** Renews the session; where that is not possible any more, signing in again leads back here. */
async function stay() {
  await session.refresh().catch(() => {});
  if (session.isEnding || !session.value.signedIn) {
    signIn();
  }
}
