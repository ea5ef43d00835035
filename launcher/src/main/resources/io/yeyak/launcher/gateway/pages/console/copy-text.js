// @ts-check
import { html } from 'lit-html';
import { announce, PageElement } from '../app/element.js';
import { t } from '../app/language.js';

const SHOWN_MILLIS = 2000;

/**
 * An id or another text that is copied at a press.
 *
 * Properties: `value`, and `short`, which shows the beginning and the end of it only.
 */
class CopyText extends PageElement {
  static properties = {
    value: { attribute: false },
    short: { type: Boolean },
    copied: { state: true },
  };

  constructor() {
    super();
    this.value = '';
    this.short = false;
    this.copied = false;
  }

  render() {
    return html`<span class="copy"
      ><code title=${this.value}>${this.short ? brief(this.value) : this.value}</code
      ><button
        type="button"
        class="copy-button"
        aria-label=${t('console.copy.of', { value: this.value })}
        @click=${this.#copy}
      >
        ${t(this.copied ? 'console.copy.done' : 'console.copy')}
      </button></span
    >`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.value);
    } catch {
      // Not allowed, or not there without encryption: whoever pressed can copy what is marked.
      this.#mark();
      return;
    }
    announce(t('console.copy.done'));
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, SHOWN_MILLIS);
  }

  async #mark() {
    this.short = false;
    await this.updateComplete;
    const code = this.querySelector('code');
    if (code !== null) {
      getSelection()?.selectAllChildren(code);
    }
  }
}

/**
 * The first and the last characters of an id, enough to tell it from its neighbours.
 *
 * @param {string} id
 * @returns {string}
 */
export function brief(id) {
  return id.length > 14 ? `${id.slice(0, 4)}…${id.slice(-6)}` : id;
}

customElements.define('copy-text', CopyText);
