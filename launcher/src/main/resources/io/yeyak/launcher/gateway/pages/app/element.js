// @ts-check
import { ReactiveElement } from '@lit/reactive-element';
import { html, nothing, render } from 'lit-html';
import { serverNow } from './api.js';
import { clockTime, problemText, t, words } from './language.js';
import { live } from './live.js';

/** What pages are made of: elements, shapes, notes, what is said aloud, and whether all of it is kept up to date. */

/** @typedef {import('./resource.js').Resource} Resource */
/** @typedef {import('./live.js').LiveEvent} LiveEvent */

const RING = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';

/** Shapes, drawn in the colour of the text beside them, which says the same. */
const PATHS = {
  back: 'M9 6l-5 5l5 5M4 11h10a5 5 0 0 1 5 5v3',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  check: `${RING}M8 12.5l3 3l5.5-6`,
  clock: `${RING}M12 7v5l3.5 2`,
  cross: `${RING}M9 9l6 6M15 9l-6 6`,
  hourglass: 'M7 3h10M7 21h10M8 3v4l4 5l4-5V3M8 21v-4l4-5l4 5v4',
  late: `${RING}M12 7v5.5M12 16.2v.1`,
  minus: 'M6 12h12',
  offline: 'M3 3l18 18M5 13a10 10 0 0 1 3.5-2.4M13 9.1a10 10 0 0 1 6 3.9M8.5 16.5a5 5 0 0 1 7 0M12 20v.1',
  pause: 'M8.5 5v14M15.5 5v14',
  person: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.5 20c.8-4 4-5.5 7.5-5.5s6.7 1.5 7.5 5.5',
  pin: 'M12 21c4.5-4.3 7-8 7-11a7 7 0 1 0-14 0c0 3 2.5 6.7 7 11zM12 7.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 0 0 0-4.6z',
  play: 'M8 5l11 7l-11 7z',
  plus: 'M6 12h12M12 6v12',
  print: 'M7 8V3h10v5M8 17H5V8h14v9h-3M8 14h8v7H8z',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l5 5',
  signal: 'M5 19v-4M10 19v-8M15 19V8M20 19V5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8',
  sync: 'M20 11a8 8 0 0 0-14-4.5L4 8.5M4 4v4.5h4.5M4 13a8 8 0 0 0 14 4.5l2-2M20 20v-4.5h-4.5',
  ticket: 'M3 7h18v3.2a1.9 1.9 0 0 0 0 3.6V17H3v-3.2a1.9 1.9 0 0 0 0-3.6zM14 7.5v9',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1',
};

/** @typedef {keyof typeof PATHS} IconName */

/** @param {IconName} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

const PAUSE_MILLIS = 5_000;
// A region that has just come into the page is not listened to yet.
const FIRST_MILLIS = 100;

/** @type {Map<string, string>} What waits to be said, by what it is about, the oldest first. */
const waiting = new Map();

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let saidAt = -PAUSE_MILLIS;

/**
 * Says something to those who do not see the page, where it is as well: as soon as nothing else is said, and not more
 * than one thing in five seconds.
 *
 * @param {string} text
 * @param {{ about?: string, urgent?: boolean }} [options] `about`: what waits to be said about the same is left out;
 *   `urgent`: interrupts, for what must not be missed, such as a lost hold
 */
export function announce(text, { about = text, urgent = false } = {}) {
  if (urgent) {
    put('alert', text);
    return;
  }
  waiting.delete(about);
  waiting.set(about, text);
  timer ??= setTimeout(next, Math.max(FIRST_MILLIS, saidAt + PAUSE_MILLIS - performance.now()));
}

function next() {
  timer = undefined;
  for (const [about, text] of waiting) {
    waiting.delete(about);
    saidAt = performance.now();
    put('status', text);
    break;
  }
  if (waiting.size > 0) {
    timer = setTimeout(next, PAUSE_MILLIS);
  }
}

/**
 * @param {'status' | 'alert'} role
 * @param {string} text
 */
function put(role, text) {
  const place = region(role);
  place.textContent = '';
  // The same text again would be no change, and not be said.
  setTimeout(() => (place.textContent = text), FIRST_MILLIS);
}

/** @param {'status' | 'alert'} role */
function region(role) {
  const known = document.getElementById(`said-${role}`);
  if (known !== null) {
    return known;
  }
  const made = document.createElement('div');
  made.id = `said-${role}`;
  made.className = 'visually-hidden';
  made.setAttribute('role', role);
  made.setAttribute('aria-live', role === 'alert' ? 'assertive' : 'polite');
  document.body.append(made);
  return made;
}

/**
 * An element of a page. It renders into the page itself, so that one style sheet, labels and tests reach everything,
 * and again when the language changes. It is all of LitElement that this needs, in one module less to be asked for.
 */
export class PageElement extends ReactiveElement {
  /** @type {(() => void) | undefined} */
  #unsubscribe;

  constructor() {
    super();
    this.watch(words);
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  update(changed) {
    const content = this.render();
    super.update(changed);
    render(content, this, { host: this });
  }

  /**
   * What it shows.
   *
   * @returns {unknown}
   */
  render() {
    return nothing;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /**
   * Renders again when one of these tells `change`, as long as this is in the page.
   *
   * @param {EventTarget[]} stores
   */
  watch(...stores) {
    const changed = () => this.requestUpdate();
    this.addController({
      hostConnected: () => stores.forEach((store) => store.addEventListener('change', changed)),
      hostDisconnected: () => stores.forEach((store) => store.removeEventListener('change', changed)),
    });
  }

  /** Renders again each second, as long as this is in the page. */
  everySecond() {
    /** @type {ReturnType<typeof setInterval> | undefined} */
    let timer;
    this.addController({
      hostConnected: () => (timer = setInterval(() => this.requestUpdate(), 1000)),
      hostDisconnected: () => clearInterval(timer),
    });
  }

  /**
   * Gives the focus to the heading where what had it is gone, because it was pressed and there is nothing more to do.
   *
   * @param {string} heading its selector
   */
  keepFocus(heading) {
    let hadFocus = false;
    this.addController({
      hostUpdate: () => (hadFocus = this.contains(document.activeElement)),
      hostUpdated: () => {
        const place = this.querySelector(heading);
        if (hadFocus && document.activeElement === document.body && place instanceof HTMLElement) {
          place.tabIndex = -1;
          place.focus();
        }
      },
    });
  }

  /**
   * Listens to the stream until this leaves the page, or listens to something else.
   *
   * @param {string[]} topics
   * @param {(event: LiveEvent) => void} onEvent
   */
  listen(topics, onEvent) {
    this.#unsubscribe?.();
    this.#unsubscribe = live.subscribe(topics, onEvent);
  }
}

/**
 * What to show of something that is read: its true layout without its words until it is there, one sentence when it is
 * empty, what failed, and since when it is old when it could not be read again.
 *
 * @param {Resource} view
 * @param {object} parts
 * @param {(data: any) => unknown} parts.content
 * @param {() => unknown} [parts.loading] the layout; shown after a moment only
 * @param {(data: any) => unknown} [parts.empty] what to say when there is nothing; undefined when there is something
 * @param {(problem: any) => unknown} [parts.error] what to say instead of the usual
 * @param {(asOf: number) => unknown} [parts.stale] what to say instead of the usual
 */
export function states(view, { content, loading, empty, error = errorNote(view), stale = staleNote(view) }) {
  if (view.data === undefined) {
    return view.problem === undefined ? skeleton(loading) : error(view.problem);
  }
  const isStale = view.problem !== undefined && view.asOf !== undefined;
  return html`
    ${isStale ? stale(/** @type {number} */ (view.asOf)) : nothing}
    <div class=${isStale ? 'stale' : 'fresh'}>${empty?.(view.data) ?? content(view.data)}</div>
  `;
}

/**
 * What failed, with a way to try again and what to tell support.
 *
 * @param {any} problem
 * @param {{ retry?: () => unknown, note?: unknown }} [options] `note`: such as whether anything was charged
 */
export function problemNote(problem, { retry, note } = {}) {
  return html`
    <div class="note bad" role="alert">
      ${icon('warning')}
      <div>
        <p>${problemText(problem)}</p>
        ${note === undefined ? nothing : html`<p>${note}</p>`}
        ${problem.requestId
          ? html`<p class="quiet">${t('problem.request')} <code>${problem.requestId}</code></p>`
          : nothing}
        ${retry === undefined ? nothing : html`<button type="button" @click=${retry}>${t('problem.retry')}</button>`}
      </div>
    </div>
  `;
}

/** @param {(() => unknown) | undefined} loading */
function skeleton(loading) {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${t('loading')}</p>
    ${loading?.() ?? nothing}
  </div>`;
}

/** @param {Resource} view */
function errorNote(view) {
  return (/** @type {any} */ problem) => problemNote(problem, { retry: () => view.refresh() });
}

/** @param {Resource} view */
function staleNote(view) {
  return (/** @type {number} */ asOf) => html`
    <p class="note waiting">
      ${icon('clock')} <span>${t('stale', { time: clockTime(asOf) })}</span>
      <button type="button" @click=${() => view.refresh()}>${t('problem.retry')}</button>
    </p>
  `;
}

/** @type {Record<import('./live.js').LiveState, IconName>} */
const ICONS = {
  connecting: 'sync',
  live: 'signal',
  reconnecting: 'sync',
  offline: 'offline',
  paused: 'pause',
  'signed-out': 'person',
};

// Shorter than that, nobody has to know.
const QUIET_MILLIS = 1000;

/** Whether what is shown is kept up to date; and the button that lets it stand still. */
class ConnectionChip extends PageElement {
  constructor() {
    super();
    this.watch(live);
    this.everySecond();
  }

  render() {
    if (live.isIdle) {
      return nothing;
    }
    const lasts = performance.now() - live.since;
    const state = live.state === 'reconnecting' && lasts < QUIET_MILLIS ? 'live' : live.state;
    const isPaused = state === 'paused';
    return html`
      <span class="connection ${state}">
        ${icon(ICONS[state])}
        <span role="status">${t(`live.${state}`)}</span>
        ${state === 'reconnecting' ? html`<span aria-hidden="true">${this.#since(lasts)}</span>` : nothing}
        ${state === 'offline' || isPaused ? html`<span>${this.#asOf(lasts)}</span>` : nothing}
        ${isPaused ? html`<span>${t('live.missed', { count: live.missed })}</span>` : nothing}
      </span>
      <button type="button" class="plain" @click=${toggle}>
        ${icon(isPaused ? 'play' : 'pause')}<span>${t(isPaused ? 'live.resume' : 'live.pause')}</span>
      </button>
    `;
  }

  /** @param {number} millis */
  #since(millis) {
    return t('live.since', { count: Math.floor(millis / 1000) });
  }

  /** @param {number} millis */
  #asOf(millis) {
    return t('live.as-of', { time: clockTime(serverNow() - millis) });
  }
}

function toggle() {
  if (live.state === 'paused') {
    live.resume();
  } else {
    live.pause();
  }
}

customElements.define('connection-chip', ConnectionChip);
