// @ts-check
import { html, nothing } from 'lit-html';
import { announce } from '../app/element.js';
import { t } from '../app/language.js';
import { staffNote } from './staff-note.js';

/**
 * @typedef {object} Undo
 * @property {string} label
 * @property {() => Promise<unknown>} work
 */

const UNDO_MILLIS = 10_000;

/**
 * What somebody does in a part of the page: one thing at a time, with what came of it shown and said.
 *
 * @implements {import('@lit/reactive-element').ReactiveController}
 */
export class Act {
  /** @type {string | undefined} What is being done. */
  busy;

  /** @type {any} Why the last thing was refused. */
  #problem;

  /** @type {string | undefined} What the last thing did. */
  #done;

  /** @type {Undo | undefined} */
  #undo;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** Another one when what was shown is forgotten. */
  #turn = 0;

  #host;

  /** @param {import('@lit/reactive-element').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /**
   * Does something, unless something is being done.
   *
   * @param {string} name what it is called here
   * @param {() => Promise<unknown>} work what it answers is nothing when somebody thought better of it
   * @param {{ done?: string, undo?: Undo }} [words] what is said afterwards, and how it is taken back
   * @returns {Promise<boolean>} whether it was done
   */
  async run(name, work, { done, undo } = {}) {
    if (this.busy !== undefined) {
      return false;
    }
    const turn = this.#turn;
    this.#show({ busy: name });
    try {
      const answer = await work();
      this.#end(turn, answer === undefined ? {} : { done, undo });
      return answer !== undefined;
    } catch (problem) {
      this.#end(turn, { problem });
      return false;
    }
  }

  /** Forgets what came of the last thing, and what will come of the present one. */
  clear() {
    this.#turn++;
    this.#show({});
  }

  /** What came of it, for the page. */
  note() {
    if (this.#problem !== undefined) {
      return staffNote(this.#problem);
    }
    return this.#done === undefined
      ? nothing
      : html`<p class="note good">
          <span>${this.#done}</span> ${this.#undo === undefined ? nothing : this.#undoButton(this.#undo)}
        </p>`;
  }

  /** @param {Undo} undo */
  #undoButton(undo) {
    return html`<button type="button" @click=${() => this.run('undo', undo.work, { done: t('console.act.undone') })}>
      ${undo.label}
    </button>`;
  }

  /**
   * @param {number} turn
   * @param {{ problem?: unknown, done?: string, undo?: Undo }} what
   */
  #end(turn, what) {
    if (turn === this.#turn) {
      this.#show(what);
    }
  }

  /** @param {{ busy?: string, problem?: unknown, done?: string, undo?: Undo }} what */
  #show({ busy, problem, done, undo }) {
    clearTimeout(this.#timer);
    this.busy = busy;
    this.#problem = problem;
    this.#done = done;
    this.#undo = undo;
    if (done !== undefined) {
      announce(done);
    }
    if (undo !== undefined) {
      this.#timer = setTimeout(() => this.#show({ done }), UNDO_MILLIS);
    }
    this.#host.requestUpdate();
  }
}
