// @ts-check
import { html } from 'lit-html';
import '../app/dialog.js';
import { PageElement } from '../app/element.js';
import { lang, LANGS, setLang, t } from '../app/language.js';
import { setTheme, theme, THEMES } from '../app/reader.js';
import { prefs } from './prefs.js';
import { SCREENS } from './screens.js';

const KEYS = [
  { keys: ['/', 'Ctrl K'], name: 'search' },
  { keys: ['j', 'k'], name: 'row' },
  { keys: ['o', 'Enter'], name: 'open' },
  { keys: ['x'], name: 'choose' },
  { keys: ['a'], name: 'approve' },
  { keys: ['r'], name: 'deny' },
  { keys: ['f'], name: 'wall' },
  { keys: ['Esc'], name: 'close' },
  { keys: ['?'], name: 'help' },
];

/**
 * The keys, and what somebody may have in another way: language, colours, dense lists, no single keys.
 *
 * Properties: `open`. Tells `close`.
 */
class ConsoleHelp extends PageElement {
  static properties = { open: { attribute: false } };

  constructor() {
    super();
    this.open = false;
    this.watch(prefs);
  }

  render() {
    return html`<app-dialog
      .heading=${t('console.help.title')}
      .open=${this.open}
      .content=${html`${choices()} ${keyMap()} ${ending()}`}
      @close=${() => this.dispatchEvent(new Event('close'))}
    ></app-dialog>`;
  }
}

function choices() {
  return html`
    <div class="stack">
      <label class="row">
        <span>${t('console.help.language')}</span>
        <select @change=${(/** @type {any} */ event) => setLang(event.target.value).catch(() => {})}>
          ${LANGS.map(
            (one) =>
              html`<option value=${one} lang=${one} .selected=${one === lang()}>${t(`language.${one}`)}</option>`,
          )}
        </select>
      </label>
      <label class="row">
        <span>${t('theme')}</span>
        <select @change=${(/** @type {any} */ event) => setTheme(event.target.value)}>
          ${THEMES.map((one) => html`<option value=${one} .selected=${one === theme()}>${t(`theme.${one}`)}</option>`)}
        </select>
      </label>
      <label class="row">
        <input
          type="checkbox"
          .checked=${prefs.dense}
          @change=${(/** @type {any} */ event) => (prefs.dense = event.target.checked)}
        />
        <span>${t('console.help.dense')}</span>
      </label>
      <label class="row">
        <input
          type="checkbox"
          .checked=${prefs.singleKeys}
          @change=${(/** @type {any} */ event) => (prefs.singleKeys = event.target.checked)}
        />
        <span>${t('console.help.single-keys')}</span>
      </label>
    </div>
  `;
}

function keyMap() {
  return html`
    <h3>${t('console.help.keys')}</h3>
    <dl class="keys">
      ${KEYS.map(({ keys, name }) => entry(keys, t(`console.key.${name}`)))}
      ${SCREENS.map(({ keys, name }) => entry([keys], t(`console.${name}.title`)))}
    </dl>
  `;
}

function ending() {
  return html`<p class="quiet">${t('console.help.search')}</p>`;
}

/**
 * @param {string[]} keys
 * @param {string} text
 */
function entry(keys, text) {
  return html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${text}</dd>`;
}

customElements.define('console-help', ConsoleHelp);
