// @ts-check
import { html, nothing } from 'lit-html';
import { post } from '../app/api.js';
import { icon, PageElement, states } from '../app/element.js';
import { t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { spoken } from '../app/spans.js';
import { Act } from './act.js';
import { when } from './cells.js';
import { word } from './chips.js';
import { csv, download } from './csv.js';
import { poll } from './poll.js';

const LOOK_EACH_MILLIS = 10_000;
const LOOK_WHILE_RUNNING_MILLIS = 1_000;

/** The auditor's report: each thing that must be true, how much was looked at, and what is not so. */
class AuditPage extends PageElement {
  #report = new Resource();
  #act = new Act(this);

  constructor() {
    super();
    this.watch(this.#report);
    poll(this, LOOK_EACH_MILLIS, () => this.#report.refresh());
    poll(this, LOOK_WHILE_RUNNING_MILLIS, () => this.#report.data?.running && this.#report.refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#report.open('/admin/audit');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#report.stop();
  }

  render() {
    title(t('console.audit.title'));
    const { data } = this.#report;
    return html`
      <section class="screen">
        <header class="screen-head">
          <div>
            <h1>${t('console.audit.title')}</h1>
            <p class="quiet">${t('console.audit.lead')}</p>
          </div>
          <div class="tools">
            <button
              type="button"
              class="primary"
              aria-disabled=${this.#act.busy !== undefined || data?.running === true}
              @click=${this.#run}
            >
              ${t(data?.running === true ? 'console.audit.running' : 'console.audit.run')}
            </button>
            <button type="button" ?disabled=${data === undefined} @click=${() => save(data)}>
              ${t('console.list.csv')}
            </button>
          </div>
        </header>
        ${this.#act.note()} ${states(this.#report, { content })}
      </section>
    `;
  }

  #run = async () => {
    if (this.#report.data?.running === true) {
      return;
    }
    await this.#act.run('run', () => post('/admin/audit/run'), { done: t('console.audit.begun') });
    this.#report.refresh();
  };
}

/** @param {any} report */
function content(report) {
  const violated = report.invariants.filter(isViolated).length;
  const unseen = report.invariants.filter((/** @type {any} */ one) => one.notLooked !== undefined).length;
  return html`
    <p class="note ${report.green ? 'good' : violated > 0 ? 'bad' : 'waiting'}">
      ${icon(report.green ? 'check' : 'warning')}
      <b>${report.green ? t('console.audit.green') : summary(violated, unseen)}</b>
      <span>
        ${t('console.audit.at')} ${when(report.at)}, ${t('console.audit.took', { time: took(report.tookMillis) })}
      </span>
    </p>
    <ul class="invariants">
      ${report.invariants.map(invariant)}
    </ul>
  `;
}

/**
 * @param {number} violated
 * @param {number} unseen
 */
function summary(violated, unseen) {
  return [
    violated > 0 ? t('console.audit.violated', { count: violated }) : '',
    unseen > 0 ? t('console.audit.unseen', { count: unseen }) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** @param {any} one */
function invariant(one) {
  const tone = isViolated(one) ? 'bad' : one.notLooked === undefined ? 'good' : 'waiting';
  const shape = { bad: 'cross', good: 'check', waiting: 'warning' }[tone];
  return html`
    <li class="card">
      <p class="row">
        <span class="state ${tone}">
          ${icon(/** @type {any} */ (shape))}<span>${t(`console.audit.is.${tone}`)}</span>
        </span>
        <b>${word(`console.audit.rule.${one.code}`, one.name)}</b>
        <code class="quiet">${one.code}</code>
        <span class="quiet">${t('console.audit.checked', { count: one.checked })}</span>
      </p>
      ${one.notLooked === undefined ? nothing : html`<p>${t('console.audit.not-looked', { why: one.notLooked })}</p>`}
      ${isViolated(one) ? violations(one.violations) : nothing}
    </li>
  `;
}

/** @param {string[]} rows */
function violations(rows) {
  return html`
    <details open>
      <summary>${t('console.audit.violations', { count: rows.length })}</summary>
      <ul class="violations">
        ${rows.map((row) => html`<li>${linked(row)}</li>`)}
      </ul>
    </details>
  `;
}

/**
 * What is not so, with each id as the search for it.
 *
 * @param {string} row
 */
function linked(row) {
  return row
    .split(/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href="/console/reservations?reservationId=${part}">${part}</a>`,
    );
}

/** @param {any} one */
function isViolated(one) {
  return one.violations.length > 0;
}

/** @param {number} millis */
function took(millis) {
  return millis < 1000 ? t('console.millis', { count: millis }) : spoken(millis / 1000);
}

/** @param {any} report */
function save(report) {
  const columns = [
    { label: t('console.field.code'), text: (/** @type {any} */ one) => one.code },
    { label: t('console.field.what'), text: (/** @type {any} */ one) => one.name },
    { label: t('console.field.checked'), text: (/** @type {any} */ one) => one.checked },
    { label: t('console.field.violations'), text: (/** @type {any} */ one) => one.violations.join('\n') },
    { label: t('console.field.detail'), text: (/** @type {any} */ one) => one.notLooked },
  ];
  download('audit.csv', csv(columns, report.invariants));
}

customElements.define('audit-page', AuditPage);
