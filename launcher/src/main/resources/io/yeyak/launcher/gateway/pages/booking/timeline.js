// @ts-check
import { html } from 'lit';
import { dateTime } from '../app/format.js';
import { knows, say, t } from '../app/words.js';

/**
 * What happened, the oldest first, in the API's words for people.
 *
 * @param {any[]} entries as the contract has them
 */
export function timeline(entries) {
  return html`
    <ol class="bare timeline">
      ${entries.map(
        ({ at, by, words }) => html`
          <li>
            <time class="quiet small number" datetime=${at}>${dateTime(at)}</time>
            <span>${say(words)}</span>
            <span class="quiet small">${knows(`by.${by}`) ? t(`by.${by}`) : by}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
