// @ts-check
import { html, nothing } from 'lit-html';
import { post } from '../app/api.js';
import { PageElement, states } from '../app/element.js';
import { number, t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { Act } from './act.js';
import { amount, facts, moment, when } from './cells.js';
import { chip, word } from './chips.js';

/**
 * All that is known of a reservation's money: attempts, refunds, the ledger, and what the provider is asked next.
 *
 * Properties: `reservationId`, and `version`, with which it is read anew.
 */
class MoneySheet extends PageElement {
  static properties = { reservationId: { attribute: false }, version: { attribute: false } };

  #sheet = new Resource();
  #act = new Act(this);

  constructor() {
    super();
    this.reservationId = '';
    this.version = '';
    this.watch(this.#sheet);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sheet.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('reservationId')) {
      this.#sheet.open(`/admin/payments/${this.reservationId}`);
    } else if (changed.has('version')) {
      this.#sheet.refresh();
    }
  }

  render() {
    return states(this.#sheet, {
      content: (sheet) => this.#content(sheet),
    });
  }

  /** @param {any} sheet */
  #content(sheet) {
    return html`
      ${facts([
        [t('console.money.state'), chip('payment', sheet.state)],
        [t('console.money.amount'), amount(sheet.amount)],
        [t('console.money.pay-by'), when(sheet.payBy)],
        [t('console.money.deferrals'), sheet.deferrals === 0 ? undefined : number(sheet.deferrals)],
      ])}
      ${sheet.attempts.map(attempt)} ${sheet.refunds.map(refund)} ${this.#ledger(sheet.ledger)}
      <p>
        <button type="button" aria-disabled=${this.#act.busy !== undefined} @click=${this.#inquire}>
          ${t('console.money.inquire')}
        </button>
      </p>
      ${this.#act.note()}
    `;
  }

  /** @param {any[]} lines */
  #ledger(lines) {
    if (lines.length === 0) {
      return nothing;
    }
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${t('console.money.ledger')}>
        <table class="data dense keep">
          <caption>${t('console.money.ledger')}</caption>
          <thead>
            <tr>
              <th scope="col">${t('console.money.cause')}</th>
              <th scope="col">${t('console.money.debit')}</th>
              <th scope="col">${t('console.money.credit')}</th>
              <th scope="col" class="number">${t('console.money.amount')}</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              (line) =>
                html`<tr>
                  <th scope="row">${line.cause}</th>
                  <td>${account(line.debit)}</td>
                  <td>${account(line.credit)}</td>
                  <td class="number">${amount(line.amount)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #inquire = () =>
    this.#act.run('inquire', () => post(`/admin/payments/${this.reservationId}/inquire`), {
      done: t('console.money.inquired'),
    });
}

/** @param {any} one */
function attempt(one) {
  return html`
    <section class="entry">
      <h4>${t('console.money.attempt')} <span class="quiet">${moment(one.startedAt)}</span></h4>
      ${facts([
        [t('console.money.state'), word(`console.attempt.state.${one.state}`, one.state)],
        [t('console.money.ending'), one.ending && word(`console.attempt.ending.${one.ending}`, one.ending)],
        [t('console.money.reason'), one.reason],
        [t('console.money.charge'), one.charge && html`<copy-text .value=${one.charge}></copy-text>`],
        [t('console.money.next-call'), nextCall(one.nextCall)],
        [t('console.money.attempt-id'), html`<copy-text .value=${one.attemptId} short></copy-text>`],
      ])}
    </section>
  `;
}

/** @param {any} one */
function refund(one) {
  return html`
    <section class="entry">
      <h4>${t('console.money.refund')} <span class="quiet">${moment(one.requestedAt)}</span></h4>
      ${facts([
        [t('console.money.state'), chip('refund', one.state)],
        [t('console.money.amount'), amount(one.amount)],
        [t('console.money.reason'), one.reason],
        [t('console.money.failure'), one.failure],
        [t('console.money.tries'), number(one.tries)],
        [t('console.money.next-call'), nextCall(one.nextCall)],
        [t('console.money.refund-id'), html`<copy-text .value=${one.refundId} short></copy-text>`],
      ])}
    </section>
  `;
}

/** @param {any} call */
function nextCall(call) {
  return call === undefined
    ? undefined
    : html`${word(`console.call.${call.kind}`, call.kind)} ${when(call.at)}
      ${call.tries === 0 ? nothing : t('console.money.unanswered', { count: call.tries })}`;
}

/** @param {string} name */
function account(name) {
  return word(`console.account.${name}`, name);
}

customElements.define('money-sheet', MoneySheet);
