// @ts-check
import { html, nothing } from 'lit-html';
import { post } from '../app/api.js';
import { PageElement } from '../app/element.js';
import { number, t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { Act } from './act.js';
import { when } from './cells.js';
import { chip } from './chips.js';
import { poll } from './poll.js';

const MOST = 100;
const MOST_TRIED = 20;
const LOOK_EACH_MILLIS = 15_000;

/**
 * How many messages each context has parked, and the loaded ones of the present one by what is wrong with them. Tells
 * `choose-rows` with the ids when somebody wants to have those of a group.
 *
 * Properties: `contexts`, `context` (the present one), `rows` (what is loaded of it).
 */
class ParkedOverview extends PageElement {
  static properties = {
    contexts: { attribute: false },
    context: { attribute: false },
    rows: { attribute: false },
    tallies: { state: true },
  };

  #act = new Act(this);

  /** @type {Map<string, Resource>} */
  #pages = new Map();

  constructor() {
    super();
    /** @type {string[]} */
    this.contexts = [];
    this.context = '';
    /** @type {any[]} */
    this.rows = [];
    /** @type {Map<string, string[]>} What would happen with the first ones of a group, by what they have in common. */
    this.tallies = new Map();
    poll(this, LOOK_EACH_MILLIS, () => this.#pages.forEach((page) => page.refresh()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#pages.forEach((page) => page.stop());
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('context')) {
      this.tallies = new Map();
    }
    for (const context of this.contexts) {
      if (!this.#pages.has(context)) {
        const page = new Resource();
        this.#pages.set(context, page);
        this.watch(page);
        page.open(`/admin/${context}/parked-messages?limit=${MOST}`);
      }
    }
  }

  render() {
    return html`
      <nav class="views" aria-label=${t('console.field.context')}>
        ${this.contexts.map(
          (context) =>
            html`<a
              href="/console/parked?context=${context}"
              aria-current=${context === this.context ? 'true' : nothing}
              >${t(`console.context.${context}`)} <b>${this.#count(context)}</b></a
            >`,
        )}
      </nav>
      ${this.#groups()}
    `;
  }

  /** @param {string} context */
  #count(context) {
    const page = this.#pages.get(context);
    if (page?.data === undefined) {
      return page?.problem === undefined ? '…' : '?';
    }
    const { items, nextCursor } = page.data;
    return nextCursor === undefined ? number(items.length) : t('console.more-than', { count: items.length });
  }

  #groups() {
    const groups = [...byFingerprint(this.rows)].sort(([, one], [, other]) => other.length - one.length);
    if (groups.length === 0) {
      return nothing;
    }
    return html`
      <details class="groups" open>
        <summary>${t('console.parked.groups', { count: groups.length })}</summary>
        <ul>
          ${groups.map(([fingerprint, rows]) => this.#group(fingerprint, rows))}
        </ul>
        ${this.#act.note()}
      </details>
    `;
  }

  /**
   * @param {string} fingerprint
   * @param {any[]} rows that have it, the oldest first
   */
  #group(fingerprint, rows) {
    const [first] = rows;
    const ids = rows.map((row) => row.messageId);
    return html`
      <li class="row">
        ${chip('parked', first.cause)} <b>${t('console.parked.times', { count: rows.length })}</b>
        <code>${first.headers.ce_type ?? first.topic}</code> <span>${first.lastError ?? first.reason ?? ''}</span>
        <span class="quiet">${t('console.parked.first')} ${when(first.parkedAt)}</span>
        <span class="quiet">${t('console.parked.last')} ${when(rows.at(-1).parkedAt)}</span>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('choose-rows', { detail: ids }))}>
          ${t('console.parked.choose')}
        </button>
        <button
          type="button"
          aria-disabled=${this.#act.busy !== undefined}
          @click=${() => this.#act.run('dry-run', () => this.#tryOut(fingerprint, ids))}
        >
          ${t('console.act.dry-run')}
        </button>
        ${tally(this.tallies.get(fingerprint))}
      </li>
    `;
  }

  /**
   * Asks what would happen with the first ones of a group, without doing it.
   *
   * @param {string} fingerprint
   * @param {string[]} ids
   */
  async #tryOut(fingerprint, ids) {
    const { context } = this;
    /** @type {string[]} */
    const outcomes = [];
    for (const id of ids.slice(0, MOST_TRIED)) {
      const { data } = await post(`/admin/${context}/parked-messages/${id}/replay?dryRun=true`);
      // Those of the same subject go with it; they are asked for themselves.
      const own = data.messages.find((/** @type {any} */ message) => message.messageId === id);
      outcomes.push(own?.outcome ?? 'PARKED');
    }
    if (context === this.context) {
      this.tallies = new Map(this.tallies).set(fingerprint, outcomes);
    }
    return outcomes;
  }
}

/** @param {string[] | undefined} outcomes */
function tally(outcomes) {
  if (outcomes === undefined) {
    return nothing;
  }
  return html`<span role="status">
    ${t('console.parked.tried', { count: outcomes.length })}
    ${[...new Set(outcomes)].map(
      (outcome) => html`${chip('replay', outcome)} ${number(outcomes.filter((one) => one === outcome).length)} `,
    )}
  </span>`;
}

/**
 * The same trouble with different ids and numbers in it is one.
 *
 * @param {any[]} rows
 * @returns {Map<string, any[]>}
 */
function byFingerprint(rows) {
  const groups = new Map();
  for (const row of rows) {
    const trouble = (row.lastError ?? row.reason ?? '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g, '#');
    const key = [row.cause, row.topic, row.headers.ce_type, trouble].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

customElements.define('parked-overview', ParkedOverview);
