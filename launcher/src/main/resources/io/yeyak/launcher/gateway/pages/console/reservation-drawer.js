// @ts-check
import { html, nothing } from 'lit-html';
import { announce, PageElement, states } from '../app/element.js';
import { t, venueTime } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { stateChip, stateView } from '../app/state.js';
import { Act } from './act.js';
import { approve, deny, forceCancel, resolveAttention, resolvePaymentAttention } from './admin-acts.js';
import { isOfPayment, isOfReservation } from './attention-codes.js';
import { customer, facts, showTitle, when } from './cells.js';
import { word } from './chips.js';
import { brief } from './copy-text.js';
import { Drawer } from './drawer.js';
import { lines, moneyBox, next } from './reservation-parts.js';
import { timeline } from './timeline.js';

/**
 * One reservation: where it stands, what may be done, its money, its tickets, and all that happened. Follows what
 * changes.
 *
 * Properties: `reservationId`, `back` (the address of the list).
 */
class ReservationDrawer extends PageElement {
  static properties = { reservationId: { attribute: false }, back: { attribute: false } };

  #reservation = new Resource();
  #act = new Act(this);
  #drawer = new Drawer(this, () => this.back);

  /** @type {string | undefined} The state that was shown last. */
  #said;

  constructor() {
    super();
    this.reservationId = '';
    this.back = '';
    this.watch(this.#reservation);
    this.everySecond();
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(['admin'], (event) => this.#heard(event));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#reservation.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('reservationId')) {
      this.#act.clear();
      this.#reservation.open(`/reservations/${this.reservationId}`);
    }
  }

  render() {
    return this.#drawer.render({
      id: this.reservationId,
      heading: t('console.reservation.heading', { id: brief(this.reservationId) }),
      body: states(this.#reservation, { content: (of) => this.#content(of) }),
    });
  }

  /** Says it when the state is another one than before. */
  updated() {
    const state = this.#reservation.data?.state;
    if (state !== undefined && this.#said !== undefined && this.#said !== state) {
      announce(t(stateView(state).word), { about: this.reservationId });
    }
    this.#said = state;
  }

  /** @param {import('../app/live.js').LiveEvent} event */
  #heard(event) {
    if (event.type === 'reset' || event.data.reservationId === this.reservationId) {
      this.#reservation.refresh();
    }
  }

  /** @param {any} of */
  #content(of) {
    return html`
      <p class="lead">${stateChip(of.state)} ${t(stateView(of.state).staff)}</p>
      ${this.#attention(of)} ${this.#actions(of)} ${this.#act.note()} ${this.#facts(of)} ${lines(of)} ${moneyBox(of)}
      <p><a href="/reservations/${of.reservationId}">${t('console.reservation.as-customer')}</a></p>
      <h3>${t('console.reservation.timeline')}</h3>
      ${timeline(of.timeline ?? [])}
      <details>
        <summary>${t('console.reservation.raw')}</summary>
        <pre tabindex="0">${JSON.stringify(of, undefined, 2)}</pre>
      </details>
    `;
  }

  /** @param {any} of */
  #facts(of) {
    const { show } = of;
    return facts([
      [t('console.reservation.id'), html`<copy-text .value=${of.reservationId}></copy-text>`],
      [t('console.reservation.show'), html`<a href="/console/shows/${of.showId}">${showTitle(of)}</a>`],
      [t('console.reservation.starts'), show && venueTime(show.startsAt, show.timeZone)],
      [t('console.reservation.customer'), customer(of.customerId)],
      [t('console.reservation.reason'), of.reason && word(`reason.${of.reason}`, of.reason)],
      [t('console.reservation.hold'), word(`console.hold.state.${of.hold}`, of.hold)],
      [t('console.reservation.next'), next(of.nextAction)],
      [t('console.reservation.approval-due'), when(of.approvalDueAt)],
      [t('console.reservation.requested'), when(of.requestedAt)],
      [t('console.reservation.updated'), when(of.updatedAt)],
    ]);
  }

  /** @param {any} of */
  #attention(of) {
    return of.attention === undefined
      ? nothing
      : html`<div class="note attention">
          <p><b>${word(`console.attention.code.${of.attention.code}`, of.attention.code)}</b></p>
          <p>${of.attention.detail}</p>
        </div>`;
  }

  /** @param {any} of */
  #actions(of) {
    const { reservationId, attention } = of;
    const code = attention?.code ?? '';
    const may = stateView(of.state).actions.ADMINISTRATOR;
    const buttons = [
      may.includes('approve') && this.#button('approve', () => approve(reservationId)),
      may.includes('deny') && this.#button('deny', () => deny(reservationId)),
      isOfPayment(code) && this.#button('resolve', () => resolvePaymentAttention(reservationId, code)),
      isOfReservation(code) && this.#button('resolve', () => resolveAttention(reservationId)),
      may.includes('cancel') && this.#button('force-cancel', () => forceCancel(of)),
    ].filter(Boolean);
    return buttons.length === 0
      ? html`<p class="quiet">${t('console.reservation.nothing-to-do')}</p>`
      : html`<p class="actions">${buttons}</p>`;
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
    await this.#act.run(name, work, { done: t(`console.done.${name}`) });
    this.#reservation.refresh();
  }
}

customElements.define('reservation-drawer', ReservationDrawer);
