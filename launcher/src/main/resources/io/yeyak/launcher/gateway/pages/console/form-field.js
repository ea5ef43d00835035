// @ts-check
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../app/language.js';

/**
 * @typedef {object} Kind
 * @property {string} [type] of the input
 * @property {'numeric' | 'decimal'} [inputmode]
 * @property {string} [lang] in which it is typed
 * @property {string[]} [list] what it may be, among other things
 * @property {{ value: string, label: string }[]} [options] what it may be, and nothing else
 */

/**
 * A field with its label and, once it was left, with what is wrong with it.
 *
 * @param {{ name: string, label: string, value: string, problem: string | undefined, kind: Kind }} field
 */
export function formField({ name, label, value, problem, kind }) {
  const id = `field-${name}`;
  const isWrong = problem === undefined ? nothing : 'true';
  const described = problem === undefined ? nothing : `${id}-problem`;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${kind.options === undefined
        ? html`<input
            id=${id}
            name=${name}
            type=${kind.type ?? 'text'}
            inputmode=${kind.inputmode ?? nothing}
            lang=${kind.lang ?? nothing}
            list=${kind.list === undefined ? nothing : `${id}-list`}
            autocomplete="off"
            aria-invalid=${isWrong}
            aria-describedby=${described}
            .value=${live(value)}
          />`
        : html`<select id=${id} name=${name} aria-invalid=${isWrong} aria-describedby=${described}>
            ${kind.options.map(
              (option) =>
                html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
            )}
          </select>`}
      ${kind.list === undefined
        ? nothing
        : html`<datalist id="${id}-list">${kind.list.map((one) => html`<option value=${one}></option>`)}</datalist>`}
      ${problem === undefined
        ? nothing
        : html`<p class="wrong" id="${id}-problem">${t(`console.wrong.${problem}`)}</p>`}
    </div>
  `;
}
