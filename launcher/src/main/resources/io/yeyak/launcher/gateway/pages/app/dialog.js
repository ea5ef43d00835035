// @ts-check
import { html } from 'lit-html';
import { icon, PageElement } from './element.js';
import { t } from './language.js';

let made = 0;

/**
 * A dialog over the page. The browser keeps the focus in it and gives it back; Escape closes it.
 *
 * Properties: `heading`, `content` (a template), `open`. Tells `close` when the reader closes it; whoever opened it
 * then sets `open` to false.
 */
class AppDialog extends PageElement {
  static properties = {
    heading: { attribute: false },
    content: { attribute: false },
    open: { type: Boolean },
  };

  #id = `dialog-${++made}`;

  constructor() {
    super();
    this.heading = '';
    /** @type {unknown} */
    this.content = undefined;
    this.open = false;
  }

  render() {
    return html`
      <dialog aria-labelledby=${this.#id} @close=${this.#closed} @click=${this.#outside}>
        <div class="dialog-paper">
          <header>
            <h2 id=${this.#id}>${this.heading}</h2>
            <button type="button" class="plain" aria-label=${t('dialog.close')} @click=${() => this.#dialog?.close()}>
              ${icon('cross')}
            </button>
          </header>
          ${this.open ? this.content : ''}
        </div>
      </dialog>
    `;
  }

  updated() {
    if (this.open && this.#dialog?.open === false) {
      this.#dialog.showModal();
    } else if (!this.open && this.#dialog?.open === true) {
      this.#dialog.close();
    }
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  #closed = () => {
    if (this.open) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    }
  };

  /** @param {MouseEvent} event */
  #outside = (event) => {
    if (event.target === this.#dialog) {
      this.#dialog?.close();
    }
  };
}

customElements.define('app-dialog', AppDialog);
