// @ts-check
import { chosen } from '../app/reader.js';

/** @typedef {{ name: string, address: string }} View */

/**
 * What somebody prefers in the console: how dense the lists are, which columns and which views they have, and whether
 * single keys do something (WCAG 2.1.4).
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
   * The columns that somebody does not want to see of a list, by their places.
   *
   * @param {string} list
   * @returns {Set<number>}
   */
  hidden(list) {
    const text = chosen.get(`console.hidden.${list}`) ?? '';
    return new Set(text.split(',').filter((place) => place !== '').map(Number));
  }

  /**
   * @param {string} list
   * @param {number} column
   * @param {boolean} isHidden
   */
  hide(list, column, isHidden) {
    const places = this.hidden(list);
    if (isHidden) {
      places.add(column);
    } else {
      places.delete(column);
    }
    chosen.set(`console.hidden.${list}`, [...places].join(','));
    this.dispatchEvent(new Event('change'));
  }

  /**
   * The views of a list that somebody has given a name.
   *
   * @param {string} list
   * @returns {View[]}
   */
  views(list) {
    try {
      return JSON.parse(chosen.get(`console.view.${list}`) ?? '[]');
    } catch {
      // Of another release, or by another hand.
      return [];
    }
  }

  /**
   * Keeps a view, instead of one with the same name.
   *
   * @param {string} list
   * @param {View} view
   */
  keepView(list, view) {
    this.#setViews(list, [...this.views(list).filter(({ name }) => name !== view.name), view]);
  }

  /**
   * @param {string} list
   * @param {string} name of the view
   */
  dropView(list, name) {
    this.#setViews(
      list,
      this.views(list).filter((view) => view.name !== name),
    );
  }

  /**
   * @param {string} list
   * @param {View[]} views
   */
  #setViews(list, views) {
    chosen.set(`console.view.${list}`, JSON.stringify(views));
    this.dispatchEvent(new Event('change'));
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
