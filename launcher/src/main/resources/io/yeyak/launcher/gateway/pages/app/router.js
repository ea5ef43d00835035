// @ts-check

/** Where the reader is: the address says it, and links lead on without loading the page again. */

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

/** Tells `change` when the reader is somewhere else. */
class Router extends EventTarget {
  /** @type {Place | undefined} Missing where there is no such page. */
  place;
  isStarted = false;

  /** What is to be shown. */
  render() {
    return this.place?.render(this.place.params, this.place.query);
  }

  /** Begins with the address that is open. */
  start() {
    history.scrollRestoration = 'manual';
    document.addEventListener('click', follow);
    addEventListener('popstate', (event) => arrive(event.state?.scrollY ?? 0));
    addEventListener('pagehide', keepScroll);
    this.place = find(location.pathname);
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
    whenHeaded((heading) => {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      scrollTo(0, y);
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
