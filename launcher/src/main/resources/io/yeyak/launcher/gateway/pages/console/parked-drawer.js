// @ts-check
import { html, nothing } from 'lit-html';
import { post } from '../app/api.js';
import { PageElement } from '../app/element.js';
import { number, t } from '../app/language.js';
import { Act } from './act.js';
import { REASON } from './admin-acts.js';
import { ask } from './ask-dialog.js';
import { facts, when } from './cells.js';
import { chip, word } from './chips.js';
import { brief } from './copy-text.js';
import { Drawer } from './drawer.js';
import { showStore } from './show-store.js';
import { dataTable } from './table.js';

/**
 * One parked message: what it says, why it could not be handled, what would happen if it were tried again, and what
 * happened. Tells `parked-changed` when something was done.
 *
 * Properties: `context`, `messageId`, `message` (undefined where it is not among those that are loaded), `back`.
 */
class ParkedDrawer extends PageElement {
  static properties = {
    context: { attribute: false },
    messageId: { attribute: false },
    message: { attribute: false },
    back: { attribute: false },
    results: { state: true },
  };

  #act = new Act(this);
  #drawer = new Drawer(this, () => this.back);

  /** @type {any} The message, which stays in sight when it is handled and gone. */
  #seen;

  constructor() {
    super();
    this.context = '';
    this.messageId = '';
    /** @type {any} */
    this.message = undefined;
    this.back = '';
    /** @type {any} */
    this.results = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('messageId')) {
      this.#act.clear();
      this.results = undefined;
      this.#seen = undefined;
    }
    this.#seen = this.message ?? this.#seen;
  }

  render() {
    const message = this.#seen;
    return this.#drawer.render({
      id: this.messageId,
      heading: message?.headers.ce_type ?? t('console.parked.heading', { id: brief(this.messageId) }),
      body: message === undefined ? html`<p>${t('console.parked.not-loaded')}</p>` : this.#content(message),
    });
  }

  /** @param {any} message */
  #content(message) {
    const isBusy = this.#act.busy !== undefined;
    return html`
      <p class="row">${chip('parked', message.cause)} ${word(`console.parked.says.${message.cause}`, '')}</p>
      <p class="row">
        <button type="button" aria-disabled=${isBusy} @click=${() => this.#replay(true)}>
          ${t('console.act.dry-run')}
        </button>
        <button type="button" class="primary" aria-disabled=${isBusy} @click=${() => this.#replay(false)}>
          ${t('console.act.replay')}
        </button>
        <button type="button" class="danger" aria-disabled=${isBusy} @click=${this.#discard}>
          ${t('console.act.discard')}
        </button>
      </p>
      ${this.#act.note()} ${this.#outcome()}
      ${facts([
        [t('console.field.reason'), message.reason],
        [t('console.parked.last-error'), message.lastError],
        [t('console.field.tries'), number(message.tries)],
        [t('console.field.parked'), when(message.parkedAt)],
        [t('console.field.subject'), subject(message)],
        [t('console.parked.topic'), message.topic],
        [t('console.parked.place'), place(message)],
        [t('console.parked.id'), html`<copy-text .value=${message.messageId}></copy-text>`],
      ])}
      <h3>${t('console.parked.payload')}</h3>
      <pre tabindex="0">${pretty(message.payload)}</pre>
      <h3>${t('console.parked.headers')}</h3>
      ${facts(Object.entries(message.headers).map(([name, value]) => [name, html`<code>${value}</code>`]))}
    `;
  }

  #outcome() {
    if (this.results === undefined) {
      return nothing;
    }
    const { dryRun, messages, remaining } = this.results;
    return html`
      <section class="entry">
        <h3>${t(dryRun ? 'console.parked.would' : 'console.parked.did')}</h3>
        ${dataTable({
          caption: t('console.parked.results'),
          columns: columns(),
          rows: messages,
          id: (row) => row.messageId,
        })}
        <p class="quiet">${t('console.parked.remaining', { count: remaining })}</p>
      </section>
    `;
  }

  /** @param {boolean} dryRun */
  async #replay(dryRun) {
    const path = `/admin/${this.context}/parked-messages/${this.messageId}/replay`;
    const isDone = await this.#act.run('replay', async () => {
      const answer = await post(dryRun ? `${path}?dryRun=true` : path);
      this.results = answer.data;
      return answer;
    });
    if (isDone && !dryRun) {
      this.dispatchEvent(new Event('parked-changed'));
    }
  }

  #discard = async () => {
    const { context, messageId } = this;
    const isDone = await this.#act.run(
      'discard',
      () =>
        ask({
          heading: t('console.discard.heading'),
          body: () => t('console.discard.body'),
          fields: [{ ...REASON, label: t('console.field.reason') }],
          confirm: t('console.act.discard'),
          isDangerous: true,
          call: (values) => ({
            method: 'POST',
            path: `/admin/${context}/parked-messages/${messageId}/discard`,
            body: values,
          }),
        }),
      { done: t('console.done.discard') },
    );
    if (isDone) {
      this.dispatchEvent(new Event('parked-changed'));
    }
  };
}

/** @returns {import('./table.js').Column[]} */
function columns() {
  return [
    { label: t('console.field.message'), cell: (row) => row.type, text: (row) => row.type },
    { label: t('console.field.outcome'), cell: (row) => chip('replay', row.outcome), text: (row) => row.outcome },
    { label: t('console.field.detail'), cell: (row) => row.detail ?? '', text: (row) => row.detail },
  ];
}

/** @param {any} message */
function subject({ subject: id }) {
  if (id === undefined) {
    return undefined;
  }
  // A message of a show is about the show, any other about a reservation.
  const kind = showStore.get(id) === undefined ? 'reservations' : 'shows';
  return html`<a href="/console/${kind}/${encodeURIComponent(id)}">${id}</a>`;
}

/** @param {any} message */
function place({ partition, offset }) {
  return partition === undefined ? undefined : `${partition}/${offset}`;
}

/** @param {string | undefined} payload */
function pretty(payload) {
  try {
    return JSON.stringify(JSON.parse(payload ?? ''), undefined, 2);
  } catch {
    // Of a long one there is only the beginning, and some are no JSON at all; as it came then.
    return payload ?? '';
  }
}

customElements.define('parked-drawer', ParkedDrawer);
