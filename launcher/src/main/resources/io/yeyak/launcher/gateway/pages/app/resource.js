// @ts-check
import { get, serverNow } from './api.js';

/**
 * One thing of the API as it was last read. Tells of each step with `change`.
 *
 * What is shown stays while it is read again; when that fails it is stale, and says since when.
 */
export class Resource extends EventTarget {
  /** @type {any} What was read; undefined until then. */
  data;

  /** @type {import('./api.js').ApiProblem | undefined} Why the last reading failed. */
  problem;

  /** @type {number | undefined} When this was true, in ms by the server's clock. */
  asOf;

  loading = false;

  #path = '';
  #again = false;

  /** @type {string | undefined} */
  #etag;

  /** @type {AbortController | undefined} */
  #reading;

  /**
   * Reads something else; what was read before is forgotten.
   *
   * @param {string} path below the API's base
   */
  open(path) {
    this.stop();
    this.#path = path;
    this.data = undefined;
    this.problem = undefined;
    this.asOf = undefined;
    this.#etag = undefined;
    return this.#read();
  }

  /** Reads it again; once more if it is just being read, because that may have been too early. */
  async refresh() {
    if (this.loading) {
      this.#again = true;
      return;
    }
    await this.#read();
  }

  /**
   * Takes what is known already, without asking.
   *
   * @param {any} data
   */
  put(data) {
    this.data = data;
    this.asOf = serverNow();
    this.#etag = undefined;
    this.#changed();
  }

  /** Reads no more. */
  stop() {
    this.#again = false;
    this.#reading?.abort();
    this.#reading = undefined;
    this.loading = false;
  }

  async #read() {
    const reading = new AbortController();
    this.#reading = reading;
    this.loading = true;
    this.#changed();
    try {
      const answer = await get(this.#path, { etag: this.#etag, signal: reading.signal });
      if (this.#reading === reading) {
        this.#take(answer);
      }
    } catch (problem) {
      if (this.#reading === reading) {
        this.problem = /** @type {any} */ (problem);
      }
    }
    if (this.#reading === reading) {
      this.loading = false;
      this.#changed();
      this.#goOn();
    }
  }

  /** @param {import('./api.js').Answer} answer */
  #take({ status, data, etag }) {
    // What the stream told meanwhile may be newer.
    const isOlder = data?.version < this.data?.version;
    this.data = status === 304 || isOlder ? this.data : data;
    this.#etag = etag ?? this.#etag;
    this.asOf = serverNow();
    this.problem = undefined;
  }

  #goOn() {
    if (this.#again) {
      this.#again = false;
      this.#read();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
