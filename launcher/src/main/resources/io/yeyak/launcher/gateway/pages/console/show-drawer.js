// @ts-check
import { html, nothing } from 'lit-html';
import { PageElement } from '../app/element.js';
import { money, number, say, t, venueTime } from '../app/language.js';
import { seconds, spoken } from '../app/spans.js';
import { Act } from './act.js';
import { facts, when } from './cells.js';
import { capacityBar, sum } from './charts/parts.js';
import { chip, word } from './chips.js';
import { Drawer } from './drawer.js';
import { cancelShow, change, close, mayDo, pause, publish, resume } from './show-acts.js';
import { showStore } from './show-store.js';

const ACTS = /** @type {Record<string, (show: any) => Promise<any>>} */ ({
  publish,
  pause,
  resume,
  close,
  'cancel-show': cancelShow,
});

/**
 * One show: where its tickets are, what may be done with it and with each of its ticket types. Tells `shows-changed`
 * when something was done.
 *
 * Properties: `showId`, `back` (the address of the list).
 */
class ShowDrawer extends PageElement {
  static properties = { showId: { attribute: false }, back: { attribute: false } };

  #act = new Act(this);
  #drawer = new Drawer(this, () => this.back);

  constructor() {
    super();
    this.showId = '';
    this.back = '';
    this.watch(showStore);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('showId')) {
      this.#act.clear();
    }
  }

  render() {
    const show = showStore.get(this.showId);
    return this.#drawer.render({
      id: this.showId,
      heading: show === undefined ? t('console.show.heading') : say(show.title),
      body: show === undefined ? html`<p>${t('console.show.unknown')}</p>` : this.#content(show),
    });
  }

  /** @param {any} show */
  #content(show) {
    return html`
      <p class="row">${chip('show', show.status)} ${word(`console.show.says.${show.status}`, '')}</p>
      ${this.#actions(show)} ${this.#act.note()} ${capacityBar(sum(show.ticketTypes))}
      ${facts([
        [t('console.show.id'), html`<copy-text .value=${show.showId}></copy-text>`],
        [t('console.show.venue'), say(show.venue)],
        [t('console.field.starts'), venueTime(show.startsAt, show.timeZone)],
        [t('console.show.policy'), show.cancellationPolicy.map(said)],
        [t('console.show.as-of'), when(show.asOf)],
      ])}
      <p class="row">
        <a href="/console/reservations?showId=${show.showId}">${t('console.show.reservations')}</a>
        <a href="/console/journal?showId=${show.showId}">${t('console.show.journal')}</a>
        <a href="/console?showId=${show.showId}">${t('console.show.live')}</a>
        <a href="/console/shows/new?from=${show.showId}">${t('console.show.duplicate')}</a>
        ${show.status === 'DRAFT'
          ? nothing
          : html`<a href="/shows/${show.showId}">${t('console.show.as-customer')}</a>`}
      </p>
      ${show.ticketTypes.map((/** @type {any} */ type) => this.#type(show, type))}
    `;
  }

  /** @param {any} show */
  #actions(show) {
    const names = mayDo(show.status).filter((name) => name in ACTS);
    return names.length === 0
      ? nothing
      : html`<p class="row">
          ${names.map(
            (name) =>
              html`<button
                type="button"
                class=${name === 'cancel-show' ? 'danger' : name === 'publish' ? 'primary' : ''}
                aria-disabled=${this.#act.busy !== undefined}
                @click=${() => this.#do(name, show)}
              >
                ${t(`console.act.${name}`)}
              </button>`,
          )}
        </p>`;
  }

  /**
   * @param {any} show
   * @param {any} type
   */
  #type(show, type) {
    const isManual = type.approvalMode !== 'AUTO';
    const isBusy = this.#act.busy !== undefined;
    return html`
      <section class="entry">
        <h3>${say(type.name)} <span class="quiet">${money(type.price)}</span></h3>
        ${capacityBar(type)} ${type.available > 0 ? nothing : html`<p>${whyNone(type)}</p>`}
        ${facts([
          [t('console.type.sale-starts'), venueTime(type.saleStartsAt, show.timeZone)],
          [t('console.type.sale-ends'), venueTime(type.saleEndsAt, show.timeZone)],
          [t('console.type.limits'), t('console.type.limits-of', {
            reservation: number(type.maxPerReservation),
            customer: number(type.maxPerCustomer),
          })],
          [t('console.type.pay-within'), spoken(seconds(type.payWithin))],
          [t('console.type.approval'), approval(type)],
          ...(isManual ? approvalFacts(type) : []),
          [t('console.type.id'), html`<copy-text .value=${type.ticketTypeId} short></copy-text>`],
        ])}
        ${mayDo(show.status).includes('change')
          ? html`<p>
              <button type="button" aria-disabled=${isBusy} @click=${() => this.#change(show, type)}>
                ${t('console.act.change')}
              </button>
            </p>`
          : nothing}
      </section>
    `;
  }

  /**
   * @param {string} name
   * @param {any} show
   */
  async #do(name, show) {
    const undo = name === 'pause' ? { label: t('console.act.undo'), work: () => resume(show) } : undefined;
    const isDone = await this.#act.run(name, () => ACTS[name](show), { done: t(`console.done.${name}`), undo });
    this.#tell(isDone);
  }

  /**
   * @param {any} show
   * @param {any} type
   */
  async #change(show, type) {
    this.#tell(await this.#act.run('change', () => change(show, type), { done: t('console.done.change') }));
  }

  /** @param {boolean} isDone */
  #tell(isDone) {
    if (isDone) {
      this.dispatchEvent(new Event('shows-changed'));
    }
  }
}

/**
 * Why nothing is left, and whether something may come back.
 *
 * @param {any} type
 */
function whyNone({ capacity, sold, held }) {
  const blocked = Math.max(0, capacity - sold - held);
  return t(held > 0 ? 'console.type.none-may-return' : 'console.type.none', { sold, held, blocked });
}

/** @param {any} tier */
function said({ beforeStart, refundPercent }) {
  const time = spoken(seconds(beforeStart));
  return html`<div>${t('console.publish.tier', { time, percent: refundPercent })}</div>`;
}

/**
 * @param {any} type
 * @returns {[name: string, value: unknown][]}
 */
function approvalFacts({ approvalWithin, approvalTimeout, holdWhilePending }) {
  return [
    [t('console.type.approval-within'), spoken(seconds(approvalWithin))],
    [t('console.type.approval-timeout'), word(`console.timeout.${approvalTimeout}`, approvalTimeout)],
    [t('console.type.while-pending'), word(`console.pending.${holdWhilePending}`, holdWhilePending)],
  ];
}

/** @param {any} type */
function approval(type) {
  const mode = word(`console.approval.mode.${type.approvalMode}`, type.approvalMode);
  return type.approvalMode === 'RULES' ? t('console.type.up-to', { mode, count: type.autoApproveUpTo }) : mode;
}

customElements.define('show-drawer', ShowDrawer);
