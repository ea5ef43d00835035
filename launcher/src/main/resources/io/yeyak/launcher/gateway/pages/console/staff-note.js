// @ts-check
import { problemNote } from '../app/element.js';
import { knows } from '../app/language.js';

/**
 * A refusal for administrators: with the detail, which names what stands in the way.
 *
 * @param {any} problem
 */
export function staffNote(problem) {
  // Where there are no words for it, the detail is told anyway.
  const isTold = !knows(`problem.${problem.code}`) || !problem.detail;
  return problemNote(problem, { note: isTold ? undefined : problem.detail });
}
