// @ts-check
import { html, nothing } from 'lit-html';
import { serverNow } from '../app/api.js';
import { announce, icon } from '../app/element.js';
import { duration, t } from '../app/language.js';
import { spoken } from '../app/spans.js';

/** When what is left is said aloud, in seconds. */
const SAID = [300, 120, 60];
const SHORT_SECONDS = 120;

/**
 * Counts down by the server's clock to when tickets are kept no longer, and says so at five, two and one minute.
 *
 * @implements {import('@lit/reactive-element').ReactiveController}
 */
export class Countdown {
  #host;
  /** @type {string | undefined} */
  #until;
  #left = Infinity;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {import('@lit/reactive-element').ReactiveElement} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  /** @param {string | undefined} until the moment; nothing to count to where there is none */
  watch(until) {
    if (until !== this.#until) {
      this.#until = until;
      this.#left = this.#seconds();
      this.#host.requestUpdate();
    }
  }

  /** What is left, as a clock; it is not read out each second. */
  clock() {
    if (this.#until === undefined) {
      return nothing;
    }
    const left = this.#seconds();
    return html`<p class="clock number ${left <= SHORT_SECONDS ? 'short' : ''}">
      ${icon('clock')}
      <span>${t('countdown.label')}</span>
      <time role="timer" aria-live="off" datetime=${this.#until}>${duration(left)}</time>
      ${left <= SHORT_SECONDS ? html`<span class="small">${t('countdown.why')}</span>` : nothing}
    </p>`;
  }

  #seconds() {
    return this.#until === undefined ? Infinity : Math.max(0, (Date.parse(this.#until) - serverNow()) / 1000);
  }

  #tick() {
    if (this.#until === undefined) {
      return;
    }
    const before = this.#left;
    this.#left = this.#seconds();
    const passed = SAID.find((mark) => before > mark && this.#left <= mark);
    if (passed !== undefined) {
      announce(t('countdown.said', { time: spoken(passed) }), { about: 'countdown', urgent: passed === SAID.at(-1) });
    }
    this.#host.requestUpdate();
  }
}
