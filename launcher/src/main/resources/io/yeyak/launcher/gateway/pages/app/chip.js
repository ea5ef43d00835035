// @ts-check
import { html, nothing } from 'lit';
import { serverNow } from './clock.js';
import { PageElement } from './element.js';
import { clockTime } from './format.js';
import { icon } from './icon.js';
import { live } from './live.js';
import { t } from './words.js';

/** @typedef {import('./live.js').LiveState} LiveState */

/** @type {Record<LiveState, import('./icon.js').IconName>} */
const ICONS = {
  connecting: 'sync',
  live: 'signal',
  reconnecting: 'sync',
  offline: 'offline',
  paused: 'pause',
  'signed-out': 'person',
};

// Shorter than that, nobody has to know.
const QUIET_MILLIS = 1500;

/** Whether what is shown is kept up to date; and the button that lets it stand still. */
export class ConnectionChip extends PageElement {
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
      <button type="button" class="plain" aria-pressed=${isPaused} @click=${toggle}>
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
