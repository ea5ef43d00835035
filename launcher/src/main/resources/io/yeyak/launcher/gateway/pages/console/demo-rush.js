// @ts-check
import { say, t } from '../app/language.js';
import { ask } from './ask-dialog.js';
import { showStore } from './show-store.js';

/**
 * Lets made-up customers rush at a show, where the deployment allows it, so that there is something to see.
 *
 * @param {string} showId the one that is chosen at the beginning; empty for the first that is on sale
 * @returns {Promise<any>} what the API answered; nothing when somebody thought better of it
 */
export function demoRush(showId) {
  const options = showStore
    .all()
    .filter((show) => show.status === 'ON_SALE')
    .map((show) => ({ value: show.showId, label: say(show.title) }));
  const first = options.find(({ value }) => value === showId) ?? options[0];
  return ask({
    heading: t('console.rush.heading'),
    body: () => t(options.length === 0 ? 'console.rush.no-show' : 'console.rush.body'),
    fields: [
      {
        name: 'showId',
        kind: 'choice',
        label: t('console.field.show'),
        options,
        value: first?.value,
        isRequired: true,
      },
      number('people', '300', 2000),
      number('seconds', '30', 60),
    ],
    confirm: t('console.rush.begin'),
    done: t('console.rush.begun'),
    call: ({ showId: at, people, seconds }) => ({
      method: 'POST',
      path: '/admin/demo/rush',
      body: { showId: at, people: Number(people), seconds: Number(seconds) },
    }),
  });
}

/**
 * @param {string} name
 * @param {string} value
 * @param {number} max
 * @returns {import('./dialog-field.js').Field}
 */
function number(name, value, max) {
  return { name, kind: 'number', label: t(`console.rush.${name}`), value, min: 1, max, isRequired: true };
}
