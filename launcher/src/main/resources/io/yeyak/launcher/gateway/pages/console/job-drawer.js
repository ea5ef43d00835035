// @ts-check
import { html, nothing } from 'lit-html';
import { post } from '../app/api.js';
import { PageElement, states } from '../app/element.js';
import { t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { Act } from './act.js';
import { facts, when } from './cells.js';
import { chip, word } from './chips.js';
import { csv, download } from './csv.js';
import { Drawer } from './drawer.js';
import { progress, settled } from './job-progress.js';
import { KeysetList } from './keyset.js';
import { poll } from './poll.js';
import { dataTable } from './table.js';

const OUTCOMES = ['FAILED', 'WAITING', 'DONE', 'SKIPPED'];
const LOOK_EACH_MILLIS = 1500;

/**
 * One job: how far it is, what became of each, and what may be done with it. Tells `job-changed` when something was.
 *
 * Properties: `jobId`, `back` (the address of the list).
 */
class JobDrawer extends PageElement {
  static properties = { jobId: { attribute: false }, back: { attribute: false }, outcome: { state: true } };

  #job = new Resource();
  #items = new KeysetList();
  #act = new Act(this);
  #drawer = new Drawer(this, () => this.back);

  /** How many were settled when the items were read. */
  #readAt = -1;

  constructor() {
    super();
    this.jobId = '';
    this.back = '';
    this.outcome = '';
    this.watch(this.#job, this.#items);
    poll(this, LOOK_EACH_MILLIS, () => this.#look());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#job.stop();
    this.#items.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('jobId')) {
      this.#act.clear();
      this.#readAt = -1;
      this.#job.open(`/admin/jobs/${this.jobId}`);
    }
    if (changed.has('jobId') || changed.has('outcome')) {
      this.#items.ask(`/admin/jobs/${this.jobId}/items`, this.outcome === '' ? {} : { outcome: this.outcome });
    }
  }

  render() {
    const { data } = this.#job;
    return this.#drawer.render({
      id: this.jobId,
      heading: data === undefined ? t('console.job.heading') : word(`console.job.kind.${data.kind}`, data.kind),
      body: states(this.#job, { content: (job) => this.#content(job) }),
    });
  }

  /** While it runs it is read again and again, and its items when there is something new of them. */
  #look() {
    const { data } = this.#job;
    if (data?.state === 'RUNNING') {
      this.#job.refresh();
    }
    if (data !== undefined && settled(data) !== this.#readAt) {
      this.#readAt = settled(data);
      this.#items.refresh();
    }
  }

  /** @param {any} job */
  #content(job) {
    const isRunning = job.state === 'RUNNING';
    return html`
      <p class="row">${chip('job', job.state)} ${progress(job)}</p>
      <p class="row">
        ${isRunning ? this.#button('cancel-job', () => post(`/admin/jobs/${job.jobId}/cancel`)) : nothing}
        ${!isRunning && job.failed > 0
          ? this.#button('retry-failed', () => post(`/admin/jobs/${job.jobId}/retry-failed`))
          : nothing}
      </p>
      ${this.#act.note()}
      ${facts([
        [t('console.field.by'), job.by],
        [t('console.field.comment'), job.comment],
        [t('console.field.context'), job.context && word(`console.context.${job.context}`, job.context)],
        [t('console.field.created'), when(job.createdAt)],
        [t('console.field.ended'), when(job.endedAt)],
        [t('console.job.id'), html`<copy-text .value=${job.jobId}></copy-text>`],
      ])}
      <h3>${t('console.job.items')}</h3>
      <p class="row">${this.#outcomes()} ${this.#file()}</p>
      ${states(/** @type {any} */ (this.#items), {
        empty: (rows) => (rows.length === 0 ? html`<p>${t('console.job.no-items')}</p>` : undefined),
        content: (rows) => this.#table(job, rows),
      })}
    `;
  }

  #outcomes() {
    return html`<label class="row">
      <span>${t('console.field.outcome')}</span>
      <select @change=${(/** @type {any} */ event) => (this.outcome = event.target.value)}>
        <option value="">${t('console.list.any')}</option>
        ${OUTCOMES.map(
          (outcome) =>
            html`<option value=${outcome} .selected=${outcome === this.outcome}>
              ${t(`console.outcome.state.${outcome}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #file() {
    const save = () => download(`job-${this.jobId}.csv`, csv(columns(''), this.#items.items));
    return html`<button type="button" @click=${save}>
      ${t('console.list.csv')}
    </button>`;
  }

  /**
   * @param {any} job
   * @param {any[]} rows
   */
  #table(job, rows) {
    return html`
      ${dataTable({ caption: t('console.job.items'), columns: columns(job.kind), rows, id: (row) => row.id })}
      ${this.#items.nextCursor === undefined
        ? nothing
        : html`<button type="button" aria-busy=${this.#items.loading} @click=${() => this.#items.more()}>
            ${t('console.list.more')}
          </button>`}
    `;
  }

  /**
   * @param {string} name
   * @param {() => Promise<unknown>} work
   */
  #button(name, work) {
    const isBusy = this.#act.busy !== undefined;
    return html`<button type="button" aria-disabled=${isBusy} @click=${() => this.#do(name, work)}>
      ${t(`console.act.${name}`)}
    </button>`;
  }

  /**
   * @param {string} name
   * @param {() => Promise<unknown>} work
   */
  async #do(name, work) {
    if (await this.#act.run(name, work, { done: t(`console.done.${name}`) })) {
      this.#job.refresh();
      this.dispatchEvent(new Event('job-changed'));
    }
  }
}

/**
 * @param {string} kind of the job
 * @returns {import('./table.js').Column[]}
 */
function columns(kind) {
  const isOfReservations = ['CANCEL_RESERVATIONS', 'APPROVE', 'DENY'].includes(kind);
  return [
    {
      label: t('console.field.id'),
      cell: (row) => (isOfReservations ? html`<a href="/console/reservations/${row.id}">${row.id}</a>` : row.id),
      text: (row) => row.id,
    },
    { label: t('console.field.outcome'), cell: (row) => chip('outcome', row.outcome), text: (row) => row.outcome },
    { label: t('console.field.code'), cell: (row) => row.code ?? '', text: (row) => row.code },
    { label: t('console.field.detail'), cell: (row) => row.detail ?? '', text: (row) => row.detail },
  ];
}

customElements.define('job-drawer', JobDrawer);
