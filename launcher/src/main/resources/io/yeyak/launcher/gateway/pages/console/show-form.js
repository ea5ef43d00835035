// @ts-check
import { html, nothing } from 'lit-html';
import { newKey, post } from '../app/api.js';
import { PageElement } from '../app/element.js';
import { t } from '../app/language.js';
import { go, title } from '../app/router.js';
import { Act } from './act.js';
import { emptyDraft, emptyType, forget, hasOtherTerms, keep, keptDraft, likeShow } from './show-draft.js';
import { MOST_TYPES, policyGroup, termsGroup, typesGroup, whatGroup } from './show-groups.js';
import { showPreview } from './show-preview.js';
import { problemsOf, requestOf } from './show-request.js';
import { showStore } from './show-store.js';
import './type-file.js';

/**
 * Registers a show as a draft: what and where, the tickets, the terms; with what customers will see beside it. What is
 * typed is kept in this browser until it is registered.
 *
 * Properties: `from` (the id of a show that it is to be like).
 */
class ShowForm extends PageElement {
  static properties = { from: { attribute: false }, draft: { state: true }, touched: { state: true } };

  #act = new Act(this);

  constructor() {
    super();
    this.from = '';
    this.draft = keptDraft() ?? emptyDraft();
    /** @type {Set<string>} The fields that were left once; only those are judged. */
    this.touched = new Set();
    this.watch(showStore);
  }

  willUpdate() {
    const show = this.from === '' ? undefined : showStore.get(this.from);
    if (show !== undefined && this.draft.from !== this.from) {
      this.draft = likeShow(show);
      this.touched = new Set();
    }
  }

  render() {
    title(t('console.form.title'));
    const { draft } = this;
    const problems = this.#shown();
    return html`
      <section class="screen">
        <header class="screen-head">
          <div>
            <h1>${t('console.form.title')}</h1>
            <p class="quiet">${t('console.form.lead')}</p>
          </div>
          <div class="tools"><button type="button" @click=${this.#empty}>${t('console.form.empty')}</button></div>
        </header>
        ${this.#otherTerms()}
        <div class="form-and-preview">
          <form class="show-form" novalidate @submit=${this.#submit} @input=${this.#typed} @focusout=${this.#left}>
            ${whatGroup(draft, problems)}
            ${typesGroup(draft, problems, { add: this.#addType, remove: this.#removeType })}
            <type-file .types=${draft.types} @types-taken=${this.#takeTypes}></type-file>
            ${policyGroup(draft, problems, { add: this.#addTier, remove: this.#removeTier })}
            ${termsGroup(draft, problems)} ${this.#act.note()}
            <p>
              <button type="submit" class="primary" aria-disabled=${this.#act.busy !== undefined}>
                ${t('console.form.register')}
              </button>
            </p>
          </form>
          ${showPreview(draft)}
        </div>
      </section>
    `;
  }

  #otherTerms() {
    const show = showStore.get(this.draft.from);
    return show !== undefined && hasOtherTerms(show)
      ? html`<p class="note waiting">${t('console.form.other-terms')}</p>`
      : nothing;
  }

  /** What is wrong with the fields that somebody has left. */
  #shown() {
    const all = problemsOf(this.draft);
    return Object.fromEntries(Object.entries(all).filter(([field]) => this.touched.has(field)));
  }

  /** @param {any} event */
  #typed = (event) => {
    const { name, value } = event.target;
    if (name !== '') {
      this.#change(set(this.draft, name.split('.'), value));
    }
  };

  /** @param {any} event */
  #left = (event) => {
    if (event.target.name) {
      this.touched = new Set([...this.touched, event.target.name]);
    }
  };

  #addType = () => this.#change({ ...this.draft, types: [...this.draft.types, emptyType()] });

  /** @param {number} index */
  #removeType = (index) => this.#change({ ...this.draft, types: this.draft.types.toSpliced(index, 1) });

  /** @param {CustomEvent} event */
  #takeTypes = ({ detail }) => this.#change({ ...this.draft, types: detail.slice(0, MOST_TYPES) });

  #addTier = () => this.#change({ ...this.draft, policy: [...this.draft.policy, { hours: '', percent: '' }] });

  /** @param {number} index */
  #removeTier = (index) => this.#change({ ...this.draft, policy: this.draft.policy.toSpliced(index, 1) });

  #empty = () => {
    this.touched = new Set();
    this.#act.clear();
    this.#change({ ...emptyDraft(), from: this.from });
  };

  /** @param {import('./show-draft.js').ShowDraft} draft */
  #change(draft) {
    this.draft = draft;
    keep(draft);
  }

  /** @param {Event} event */
  #submit = async (event) => {
    event.preventDefault();
    const problems = problemsOf(this.draft);
    const [first] = Object.keys(problems);
    if (first !== undefined) {
      this.touched = new Set([...this.touched, ...Object.keys(problems)]);
      await this.updateComplete;
      const field = this.querySelector('[aria-invalid="true"]');
      if (field instanceof HTMLElement) {
        field.focus();
      }
      return;
    }
    await this.#act.run('register', () => this.#register());
  };

  async #register() {
    try {
      const answer = await post('/admin/shows', requestOf(this.draft), { idempotencyKey: this.draft.key });
      forget();
      showStore.refresh();
      go(`/console/shows/${answer.data.showId}`);
      return answer;
    } catch (/** @type {any} */ problem) {
      if (problem.code === 'idempotency-key-reused') {
        // It was changed since it was sent, and what was sent is registered: the next try is another show.
        this.#change({ ...this.draft, key: newKey() });
      }
      throw problem;
    }
  }
}

/**
 * The same with another value at a place in it.
 *
 * @param {any} of
 * @param {string[]} path
 * @param {string} value
 * @returns {any}
 */
function set(of, [name, ...rest], value) {
  const inner = rest.length === 0 ? value : set(of[name], rest, value);
  return Array.isArray(of) ? of.with(Number(name), inner) : { ...of, [name]: inner };
}

customElements.define('show-form', ShowForm);
