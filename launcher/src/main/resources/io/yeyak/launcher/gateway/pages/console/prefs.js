// @ts-check
import { chosen } from '../app/kept.js';

/**
 * What somebody prefers in the console: how dense the lists are, and whether single keys do something (WCAG 2.1.4).
 * Tells of a change with `change`.
 */
class Prefs extends EventTarget {
  get dense() {
    return chosen.get('console.dense') === 'yes';
  }

  set dense(value) {
    this.#choose('console.dense', value);
  }

  get singleKeys() {
    return chosen.get('console.single-keys') !== 'no';
  }

  set singleKeys(value) {
    this.#choose('console.single-keys', value);
  }

  /**
   * @param {string} name
   * @param {boolean} value
   */
  #choose(name, value) {
    chosen.set(name, value ? 'yes' : 'no');
    this.dispatchEvent(new Event('change'));
  }
}

export const prefs = new Prefs();
