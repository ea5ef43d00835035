// @ts-check

/** What a browser keeps under our names. Where it keeps nothing, it holds until the page is left. */
class Kept {
  /** @type {Map<string, string>} */
  #fallback = new Map();
  #open;

  /** @param {() => Storage} open may throw, where storage is forbidden */
  constructor(open) {
    this.#open = open;
  }

  /**
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    try {
      return this.#open().getItem(`yeyak.${name}`) ?? this.#fallback.get(name);
    } catch {
      return this.#fallback.get(name);
    }
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    try {
      this.#open().setItem(`yeyak.${name}`, value);
    } catch {
      this.#fallback.set(name, value);
    }
  }

  /** @param {string} name */
  remove(name) {
    this.#fallback.delete(name);
    try {
      this.#open().removeItem(`yeyak.${name}`);
    } catch {
      // It was kept nowhere else.
    }
  }
}

/** What the reader chose; stays when the browser is closed. */
export const chosen = new Kept(() => localStorage);

/** What is under way in this tab; survives a reload. */
export const underWay = new Kept(() => sessionStorage);
