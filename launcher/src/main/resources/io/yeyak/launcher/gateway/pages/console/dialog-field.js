// @ts-check
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../app/language.js';

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {'text' | 'area' | 'number' | 'choice'} kind
 * @property {string} label
 * @property {string} [hint]
 * @property {string} [value] what stands in it at the beginning
 * @property {boolean} [isRequired]
 * @property {number} [maxLength]
 * @property {string} [pattern] that what is entered has to have
 * @property {number} [min]
 * @property {number} [max]
 * @property {{ value: string, label: string }[]} [options] of a choice
 * @property {string[]} [presets] texts that are taken over at a press
 */

/**
 * A field of a dialog with its label, its hint and its presets. The first one has the focus when the dialog opens.
 *
 * @param {Field} field
 * @param {{ value: string, isFirst: boolean, entered: (value: string) => void }} state
 */
export function dialogField(field, { value, isFirst, entered }) {
  const id = `ask-${field.name}`;
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      ${field.hint === undefined ? nothing : html`<p class="quiet" id="${id}-hint">${field.hint}</p>`}
      ${control(field, { value, isFirst, entered })}
      ${field.presets === undefined ? nothing : presets(field.presets, entered)}
    </div>
  `;
}

/**
 * @param {Field} field
 * @param {{ value: string, isFirst: boolean, entered: (value: string) => void }} state
 */
function control(field, { value, isFirst, entered }) {
  const id = `ask-${field.name}`;
  const hint = field.hint === undefined ? nothing : `${id}-hint`;
  const changed = (/** @type {any} */ event) => entered(event.target.value);
  switch (field.kind) {
    case 'area':
      return html`<textarea
        id=${id}
        rows="3"
        maxlength=${field.maxLength ?? nothing}
        aria-describedby=${hint}
        ?required=${field.isRequired}
        ?autofocus=${isFirst}
        .value=${live(value)}
        @input=${changed}
      ></textarea>`;
    case 'choice':
      return html`<select
        id=${id}
        aria-describedby=${hint}
        ?required=${field.isRequired}
        ?autofocus=${isFirst}
        @change=${changed}
      >
        ${(field.options ?? []).map(
          (option) =>
            html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
        )}
      </select>`;
    default:
      return html`<input
        id=${id}
        type=${field.kind}
        inputmode=${field.kind === 'number' ? 'numeric' : nothing}
        pattern=${field.pattern ?? nothing}
        min=${field.min ?? nothing}
        max=${field.max ?? nothing}
        step=${field.kind === 'number' ? 1 : nothing}
        maxlength=${field.maxLength ?? nothing}
        aria-describedby=${hint}
        ?required=${field.isRequired}
        ?autofocus=${isFirst}
        .value=${live(value)}
        @input=${changed}
      />`;
  }
}

/**
 * @param {string[]} texts
 * @param {(value: string) => void} entered
 */
function presets(texts, entered) {
  return html`
    <ul class="presets" aria-label=${t('console.ask.presets')}>
      ${texts.map((text) => html`<li><button type="button" @click=${() => entered(text)}>${text}</button></li>`)}
    </ul>
  `;
}
