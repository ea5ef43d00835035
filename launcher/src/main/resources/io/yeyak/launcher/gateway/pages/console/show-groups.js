// @ts-check
import { html, nothing } from 'lit-html';
import { t } from '../app/language.js';
import { formField } from './form-field.js';

/** @typedef {import('./show-draft.js').ShowDraft} ShowDraft */
/** @typedef {import('./show-request.js').Problems} Problems */
/** @typedef {{ add: () => void, remove: (index: number) => void }} Rows */

/** How many ticket types a show may have. */
export const MOST_TYPES = 20;
const MOST_TIERS = 10;

/**
 * What it is, and where.
 *
 * @param {ShowDraft} draft
 * @param {Problems} problems
 */
export function whatGroup(draft, problems) {
  const field = fields(draft, problems);
  return html`
    <fieldset>
      <legend>${t('console.form.what')}</legend>
      ${field('titleKo', { lang: 'ko' })} ${field('titleEn', { lang: 'en' })} ${field('venueKo', { lang: 'ko' })}
      ${field('venueEn', { lang: 'en' })} ${field('timeZone', { list: Intl.supportedValuesOf('timeZone') })}
      ${field('startsAt', { type: 'datetime-local' })}
    </fieldset>
  `;
}

/**
 * The ticket types.
 *
 * @param {ShowDraft} draft
 * @param {Problems} problems
 * @param {Rows} rows
 */
export function typesGroup(draft, problems, { add, remove }) {
  const field = fields(draft, problems);
  return html`
    <fieldset>
      <legend>${t('console.form.tickets')}</legend>
      ${field('currency', { list: ['KRW', 'USD', 'JPY', 'EUR'] })}
      ${draft.types.map((type, index) => {
        const of = fields(type, problems, `types.${index}.`);
        return html`
          <fieldset class="inner">
            <legend>${t('console.form.type', { count: index + 1 })}</legend>
            ${of('nameKo', { lang: 'ko' })} ${of('nameEn', { lang: 'en' })} ${of('price', { inputmode: 'decimal' })}
            ${of('capacity', { inputmode: 'numeric' })} ${of('blocked', { inputmode: 'numeric' })}
            ${of('maxPerReservation', { inputmode: 'numeric' })} ${of('maxPerCustomer', { inputmode: 'numeric' })}
            ${draft.types.length > 1 ? removal(index, remove, 'console.form.remove-type') : nothing}
          </fieldset>
        `;
      })}
      ${draft.types.length < MOST_TYPES ? addition(add, 'console.form.add-type') : nothing}
    </fieldset>
  `;
}

/**
 * What a cancellation gives back.
 *
 * @param {ShowDraft} draft
 * @param {Problems} problems
 * @param {Rows} rows
 */
export function policyGroup(draft, problems, { add, remove }) {
  return html`
    <fieldset>
      <legend>${t('console.form.policy')}</legend>
      <p class="quiet">${t('console.form.policy-hint')}</p>
      ${draft.policy.map((tier, index) => {
        const of = fields(tier, problems, `policy.${index}.`);
        return html`<div class="row">
          ${of('hours', { inputmode: 'numeric' })} ${of('percent', { inputmode: 'numeric' })}
          ${removal(index, remove, 'console.form.remove-tier')}
        </div>`;
      })}
      ${draft.policy.length < MOST_TIERS ? addition(add, 'console.form.add-tier') : nothing}
    </fieldset>
  `;
}

/**
 * When it is sold, how long it is held, and who approves.
 *
 * @param {ShowDraft} draft
 * @param {Problems} problems
 */
export function termsGroup(draft, problems) {
  const field = fields(draft, problems);
  return html`
    <fieldset>
      <legend>${t('console.form.terms')}</legend>
      ${field('saleStartsAt', { type: 'datetime-local' })} ${field('saleEndsAt', { type: 'datetime-local' })}
      ${field('payMinutes', { inputmode: 'numeric' })}
      ${field('approvalMode', { options: options('console.approval.mode', ['AUTO', 'MANUAL', 'RULES']) })}
      ${draft.approvalMode === 'RULES' ? field('autoApproveUpTo', { inputmode: 'numeric' }) : nothing}
      ${draft.approvalMode === 'AUTO'
        ? nothing
        : html`
            ${field('approvalHours', { inputmode: 'numeric' })}
            ${field('approvalTimeout', { options: options('console.timeout', ['ESCALATE', 'APPROVE', 'DENY']) })}
            ${field('holdWhilePending', { options: options('console.pending', ['SOFT', 'NONE']) })}
          `}
    </fieldset>
  `;
}

/**
 * @param {any} of
 * @param {Problems} problems
 * @param {string} [prefix] of their names
 */
function fields(of, problems, prefix = '') {
  /**
   * @param {string} name
   * @param {import('./form-field.js').Kind} kind
   */
  return (name, kind) =>
    formField({
      name: prefix + name,
      label: t(`console.form.${name}`),
      value: of[name],
      problem: problems[prefix + name],
      kind,
    });
}

/**
 * @param {() => void} add
 * @param {string} key
 */
function addition(add, key) {
  return html`<button type="button" @click=${add}>${t(key)}</button>`;
}

/**
 * @param {number} index
 * @param {(index: number) => void} remove
 * @param {string} key
 */
function removal(index, remove, key) {
  return html`<button type="button" class="plain" @click=${() => remove(index)}>
    ${t(key, { count: index + 1 })}
  </button>`;
}

/**
 * @param {string} key
 * @param {string[]} values
 */
function options(key, values) {
  return values.map((value) => ({ value, label: t(`${key}.${value}`) }));
}
