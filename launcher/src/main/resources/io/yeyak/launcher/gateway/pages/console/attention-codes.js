// @ts-check

/** Those that are about the money, and are ended at the cash desk. The contract's catalogue of attention has them. */
const OF_PAYMENT = new Set(['provider-does-not-answer', 'refunded-twice', 'refund-without-capture', 'money-not-taken']);

/** Those that are ended by looking after the reservation. */
const OF_RESERVATION = new Set(['request-unanswered', 'finalizing-stuck', 'cancellation-stuck', 'refund-stuck']);

/** @param {string} code */
export function isOfPayment(code) {
  return OF_PAYMENT.has(code);
}

/** @param {string} code */
export function isOfReservation(code) {
  return OF_RESERVATION.has(code);
}
