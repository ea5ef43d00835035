// @ts-check
import { money, t } from '../app/language.js';
import { stateView } from '../app/state.js';
import { reasonText } from './reserving.js';

/**
 * How a reservation stands, in a sentence or two for the customer.
 *
 * @param {any} reservation as the contract has it
 * @returns {string}
 */
export function sentence(reservation) {
  const { state, reason, refund } = reservation;
  const said = [paymentSentence(reservation) ?? t(stateView(state).customer)];
  if (reason !== undefined) {
    said.push(t('sentence.reason', { reason: reasonText(reason) }));
  }
  if (refund !== undefined && refund.amountMinor > 0) {
    said.push(t(state === 'REFUNDED' ? 'sentence.refunded' : 'sentence.refund', { amount: money(refund) }));
  }
  return said.join(' ');
}

/**
 * What the payment is about to do, while the tickets are held for it.
 *
 * @param {any} reservation
 */
function paymentSentence({ state, payment, nextAction, total }) {
  if (state !== 'HELD') {
    return undefined;
  }
  if (total.amountMinor === 0) {
    return t('sentence.free');
  }
  if (payment?.state === 'DECLINED' && nextAction.kind === 'START_PAYMENT') {
    return t('sentence.declined', { reason: reasonText(payment.reason) });
  }
  if (nextAction.kind === 'WAIT') {
    return t(payment?.state === 'UNKNOWN' ? 'sentence.checking' : 'sentence.paying');
  }
  return undefined;
}
