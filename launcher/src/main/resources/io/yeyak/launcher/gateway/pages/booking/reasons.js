// @ts-check
import { knows, t } from '../app/words.js';

/**
 * Why a reservation was rejected, expired or was cancelled, in the reader's words; the API's own word where a later
 * release has a new one.
 *
 * @param {string | undefined} reason
 * @returns {string}
 */
export function reasonText(reason) {
  const key = `reason.${reason}`;
  return knows(key) ? t(key) : (reason ?? t('reason.unknown'));
}
