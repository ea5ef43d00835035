// @ts-check
import { html } from 'lit-html';
import { t } from '../app/language.js';
import { go } from '../app/router.js';
import { onKeys } from './keys.js';

/**
 * The part at the side that shows one row of a list, with an address of its own. The list stays usable beside it. Its
 * heading has the focus when it opens or shows another row; Escape closes it, and the row has the focus again.
 *
 * @implements {import('@lit/reactive-element').ReactiveController}
 */
export class Drawer {
  #host;
  #back;
  #isWide = false;

  /** @type {string | undefined} The row that is shown. */
  #shown;

  /** @type {(() => void) | undefined} */
  #stop;

  /**
   * @param {import('../app/element.js').PageElement} host
   * @param {() => string} back where closing leads
   */
  constructor(host, back) {
    this.#host = host;
    this.#back = back;
    host.addController(this);
    host.keepFocus('#drawer-heading');
  }

  hostConnected() {
    this.#stop = onKeys({ Escape: () => this.close() });
  }

  hostDisconnected() {
    this.#stop?.();
    this.#shown = undefined;
  }

  close() {
    const row = document.querySelector('tr.at a');
    go(this.#back());
    if (row instanceof HTMLElement) {
      requestAnimationFrame(() => row.focus());
    }
  }

  /**
   * @param {object} what
   * @param {string} what.id of the row
   * @param {string} what.heading
   * @param {unknown} what.body
   */
  render({ id, heading, body }) {
    if (this.#shown !== id) {
      this.#shown = id;
      this.#host.updateComplete.then(() => this.#focusHeading());
    }
    return html`
      <section class="drawer ${this.#isWide ? 'wide' : ''}" aria-labelledby="drawer-heading">
        <header>
          <h2 id="drawer-heading" tabindex="-1" @keydown=${this.#entered}>${heading}</h2>
          <button type="button" class="plain" aria-pressed=${this.#isWide} @click=${this.#widen}>
            ${t('console.drawer.wide')}
          </button>
          <a class="button" href=${this.#back()} @click=${this.#followed}>${t('console.drawer.close')}</a>
        </header>
        ${body}
      </section>
    `;
  }

  #widen = () => {
    this.#isWide = !this.#isWide;
    this.#host.requestUpdate();
  };

  /**
   * Enter opened it, and has left the focus on its heading: once more, and it is wide.
   *
   * @param {KeyboardEvent} event
   */
  #entered = ({ key, repeat }) => {
    if (key === 'Enter' && !repeat) {
      this.#widen();
    }
  };

  /** @param {MouseEvent} event */
  #followed = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.close();
    }
  };

  #focusHeading() {
    const heading = this.#host.querySelector('#drawer-heading');
    if (heading instanceof HTMLElement) {
      heading.focus();
    }
  }
}
