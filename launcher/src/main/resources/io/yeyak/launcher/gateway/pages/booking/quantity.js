// @ts-check
import { html } from 'lit';
import { icon } from '../app/icon.js';
import { t } from '../app/words.js';

/**
 * A number with a button at each side.
 *
 * @param {object} what
 * @param {string} what.id
 * @param {string} what.label what there is a number of
 * @param {string} what.hint the id of what explains the limit
 * @param {number} what.value
 * @param {number} what.most
 * @param {(value: number) => void} what.onChange
 */
export function quantity({ id, label, hint, value, most, onChange }) {
  /** @param {number} wanted */
  const set = (wanted) => onChange(Math.max(0, Math.min(most, Math.trunc(wanted) || 0)));
  return html`
    <div class="quantity" role="group" aria-label=${t('quantity.of', { name: label })}>
      <button
        type="button"
        aria-label=${t('quantity.fewer', { name: label })}
        aria-disabled=${value <= 0}
        @click=${() => set(value - 1)}
      >
        ${icon('minus')}
      </button>
      <input
        id=${id}
        class="number"
        type="number"
        inputmode="numeric"
        min="0"
        max=${most}
        step="1"
        aria-label=${label}
        aria-describedby=${hint}
        .value=${String(value)}
        @change=${(/** @type {any} */ event) => {
          set(Number(event.target.value));
          event.target.value = String(Math.max(0, Math.min(most, Math.trunc(Number(event.target.value)) || 0)));
        }}
      />
      <button
        type="button"
        aria-label=${t('quantity.more', { name: label })}
        aria-disabled=${value >= most}
        @click=${() => set(value + 1)}
      >
        ${icon('plus')}
      </button>
    </div>
  `;
}
