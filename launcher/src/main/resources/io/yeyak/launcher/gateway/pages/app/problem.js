// @ts-check
import { knows, t } from './words.js';

/**
 * A refusal in the reader's words; in the API's own where a later release has a new one.
 *
 * @param {any} problem an ApiProblem, or whatever else went wrong
 * @returns {string}
 */
export function problemText(problem) {
  const key = `problem.${problem?.code}`;
  if (knows(key)) {
    return t(key);
  }
  const said = [problem?.title, problem?.detail].filter((part) => part !== undefined && part !== '');
  return said.length > 0 ? said.join('. ') : t('problem.internal');
}
