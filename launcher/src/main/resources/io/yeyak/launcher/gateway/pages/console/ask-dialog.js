// @ts-check
import { html, nothing } from 'lit-html';
import '../app/dialog.js';
import { announce, PageElement } from '../app/element.js';
import { t } from '../app/language.js';
import { curl, send } from './call.js';
import './copy-text.js';
import { dialogField } from './dialog-field.js';
import { staffNote } from './staff-note.js';

/** @typedef {Record<string, string>} Values what was entered, by the names of the fields */

/**
 * @typedef {object} Question
 * @property {string} heading
 * @property {(values: Values) => unknown} body what will happen; drawn again with each thing that is entered
 * @property {import('./dialog-field.js').Field[]} [fields]
 * @property {string} confirm the word on the button
 * @property {string} [done] what is said afterwards
 * @property {boolean} [isDangerous]
 * @property {(values: Values) => import('./call.js').Call} call
 */

/**
 * Asks before something is done, does it, and stays open with the reason when it is refused: what was entered is not
 * lost. There is one of it in the page.
 */
export class AskDialog extends PageElement {
  static properties = {
    question: { state: true },
    values: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  /** @type {{ settle: (answer: any) => void, fail: (problem: any) => void } | undefined} Who waits for the answer. */
  #waiting;

  constructor() {
    super();
    /** @type {Question | undefined} */
    this.question = undefined;
    /** @type {Values} */
    this.values = {};
    this.busy = false;
    /** @type {any} */
    this.problem = undefined;
    one = this;
  }

  /**
   * @param {Question} question
   * @returns {Promise<any>} what the API answered; nothing when somebody thought better of it
   */
  ask(question) {
    this.#leave();
    this.question = question;
    this.values = Object.fromEntries((question.fields ?? []).map((field) => [field.name, field.value ?? '']));
    this.problem = undefined;
    return new Promise((settle, fail) => {
      this.#waiting = { settle, fail };
    });
  }

  render() {
    const { question } = this;
    return html`<app-dialog
      .heading=${question?.heading ?? ''}
      .open=${question !== undefined}
      .content=${question === undefined ? nothing : this.#content(question)}
      @close=${this.#leave}
    ></app-dialog>`;
  }

  /** @param {Question} question */
  #content(question) {
    return html`
      <form class="ask" @submit=${(/** @type {Event} */ event) => this.#submit(event, question)}>
        <div>${question.body(this.values)}</div>
        ${(question.fields ?? []).map((field, index) => this.#field(field, index === 0))}
        ${this.problem === undefined ? nothing : staffNote(this.problem)}
        <footer>
          <button type="submit" class=${question.isDangerous ? 'danger' : 'primary'} aria-disabled=${this.busy}>
            ${this.busy ? t('console.ask.busy') : question.confirm}
          </button>
          <button type="button" @click=${this.#leave}>${t('console.ask.leave')}</button>
        </footer>
        <details>
          <summary class="quiet">${t('console.ask.curl')}</summary>
          <copy-text .value=${curl(question.call(this.values))}></copy-text>
        </details>
      </form>
    `;
  }

  /**
   * @param {import('./dialog-field.js').Field} field
   * @param {boolean} isFirst
   */
  #field(field, isFirst) {
    return dialogField(field, {
      value: this.values[field.name],
      isFirst,
      entered: (value) => {
        this.values = { ...this.values, [field.name]: value };
      },
    });
  }

  /**
   * @param {Event} event
   * @param {Question} question
   */
  async #submit(event, question) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const waiting = this.#waiting;
    this.busy = true;
    this.problem = undefined;
    try {
      const answer = await send(question.call(this.values));
      if (question.done !== undefined) {
        announce(question.done);
      }
      this.#close(question);
      waiting?.settle(answer);
    } catch (problem) {
      if (this.question === question) {
        this.problem = problem;
      } else {
        // The dialog was left while it was being done; what came of it belongs to the page then.
        waiting?.fail(problem);
      }
    } finally {
      this.busy = false;
    }
  }

  /** Somebody thought better of it; what is being done already is waited for. */
  #leave = () => {
    this.question = undefined;
    if (!this.busy) {
      this.#waiting?.settle(undefined);
    }
    this.#waiting = undefined;
  };

  /** @param {Question} question */
  #close(question) {
    if (this.question === question) {
      this.question = undefined;
      this.#waiting = undefined;
    }
  }
}

/** @type {AskDialog | undefined} */
let one;

/**
 * Asks in the one dialog of the page.
 *
 * @param {Question} question
 * @returns {Promise<any>} what the API answered; nothing when somebody thought better of it
 */
export function ask(question) {
  return one === undefined ? Promise.resolve(undefined) : one.ask(question);
}

customElements.define('ask-dialog', AskDialog);
