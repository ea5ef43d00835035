// @ts-check
import { html, nothing } from 'lit-html';
import { lang, money, number, t, venueTime } from '../app/language.js';
import { fromMajor } from './minor-units.js';
import { toInstant } from './zoned.js';

/**
 * What customers will see, as far as it is typed.
 *
 * @param {import('./show-draft.js').ShowDraft} draft
 */
export function showPreview(draft) {
  const isKorean = lang() === 'ko';
  const starts = toInstant(draft.startsAt, draft.timeZone);
  const from = toInstant(draft.saleStartsAt, draft.timeZone);
  const to = toInstant(draft.saleEndsAt, draft.timeZone);
  return html`
    <section class="card stack preview" aria-labelledby="preview-heading">
      <p class="quiet" id="preview-heading">${t('console.form.preview')}</p>
      <h2>${(isKorean ? draft.titleKo : draft.titleEn) || t('console.form.titleEn')}</h2>
      <p>${isKorean ? draft.venueKo : draft.venueEn}</p>
      ${starts === undefined ? nothing : html`<p>${venueTime(starts, draft.timeZone)}</p>`}
      <ul>
        ${draft.types.map((type) => {
          const price = fromMajor(type.price, draft.currency);
          return html`<li>
            ${isKorean ? type.nameKo : type.nameEn} ${price === undefined ? nothing : money(price)}
            ${type.capacity === '' ? nothing : html`<span class="quiet">${number(Number(type.capacity))}</span>`}
          </li>`;
        })}
      </ul>
      ${from === undefined || to === undefined
        ? nothing
        : html`<p class="quiet">
            ${t('console.form.on-sale', { from: venueTime(from, draft.timeZone), to: venueTime(to, draft.timeZone) })}
          </p>`}
    </section>
  `;
}
