// @ts-check
import { html, LitElement, nothing } from 'lit';
import { clockTime } from './format.js';
import { live } from './live.js';
import { icon } from './icon.js';
import { problemText } from './problem.js';
import { t, words } from './words.js';

/** @typedef {import('./resource.js').Resource} Resource */
/** @typedef {import('./stream.js').LiveEvent} LiveEvent */

/**
 * An element of a page. It renders into the page itself, so that one style sheet, labels and tests reach everything,
 * and again when the language changes.
 */
export class PageElement extends LitElement {
  /** @type {(() => void) | undefined} */
  #unsubscribe;

  constructor() {
    super();
    this.watch(words);
  }

  createRenderRoot() {
    return this;
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
