// @ts-check
import { html, nothing } from 'lit-html';
import { newKey } from '../app/api.js';
import { t } from '../app/language.js';
import { go } from '../app/router.js';
import { ask } from './ask-dialog.js';

/** @typedef {import('./list-page.js').ListPage} ListPage */

/**
 * @typedef {object} JobOffer what can be done with many rows at once
 * @property {string[]} kinds of jobs, as the API has them
 * @property {(filters: Record<string, string>) => object | undefined} all how a job is asked for all that the list's
 *   filters let pass; undefined where a job cannot be asked for the same
 * @property {(filters: Record<string, string>) => object} [some] what a job has to know besides the ids
 */

const MOST_IDS = 1000;

/**
 * What can be done with the rows that are chosen; or with all that match, also those that are not loaded.
 *
 * @param {ListPage} page
 */
export function jobBar(page) {
  const { of, chosen, isAll } = page;
  if (of.jobs === undefined || chosen.size === 0) {
    return nothing;
  }
  return html`
    <div class="job-bar" role="group" aria-label=${t('console.jobs.bar')}>
      <b>${isAll ? t('console.jobs.all-chosen') : t('console.jobs.chosen', { count: chosen.size })}</b>
      ${of.jobs.kinds.map(
        (kind) =>
          html`<button type="button" ?disabled=${!isAll && chosen.size > MOST_IDS} @click=${() => begin(page, kind)}>
            ${t(`console.job.kind.${kind}`)}
          </button>`,
      )}
      ${canBeAll(page)
        ? html`<button type="button" class="plain" @click=${() => page.chooseAll()}>
            ${t('console.jobs.choose-all')}
          </button>`
        : nothing}
      <button type="button" class="plain" @click=${() => page.choose([...chosen], false)}>
        ${t('console.jobs.choose-none')}
      </button>
      ${!isAll && chosen.size > MOST_IDS ? html`<p>${t('console.jobs.too-many', { count: MOST_IDS })}</p>` : nothing}
    </div>
  `;
}

/** @param {ListPage} page */
function canBeAll({ of, chosen, isAll, filters, list }) {
  const isEverything = list.items.every((row) => chosen.has(of.id(row)));
  return !isAll && isEverything && list.nextCursor !== undefined && of.jobs?.all(filters) !== undefined;
}

/**
 * @param {ListPage} page
 * @param {string} kind
 */
async function begin(page, kind) {
  const { of, chosen, isAll, filters } = page;
  const what = isAll ? of.jobs?.all(filters) : { ...of.jobs?.some?.(filters), ids: [...chosen] };
  const idempotencyKey = newKey();
  const answer = await ask({
    heading: t(`console.job.kind.${kind}`),
    body: () => (isAll ? t('console.jobs.body-all') : t('console.jobs.body', { count: chosen.size })),
    fields: [
      {
        name: 'comment',
        kind: 'area',
        label: t('console.field.reason'),
        hint: t(`console.job.comment.${kind}`),
        isRequired: true,
        maxLength: 500,
      },
    ],
    confirm: t('console.jobs.begin'),
    isDangerous: true,
    call: ({ comment }) => ({ method: 'POST', path: '/admin/jobs', body: { kind, ...what, comment }, idempotencyKey }),
  });
  if (answer !== undefined) {
    page.choose([...chosen], false);
    go(`/console/jobs/${answer.data.jobId}`);
  }
}
