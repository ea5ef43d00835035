// @ts-check

/** Says things to those who do not see the page; what is said is on the page as well. */

const PAUSE_MILLIS = 5_000;
// A region that has just come into the page is not listened to yet.
const FIRST_MILLIS = 100;

/** @type {Map<string, string>} What waits to be said, by what it is about, the oldest first. */
const waiting = new Map();

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let saidAt = -PAUSE_MILLIS;

/**
 * Says something as soon as nothing else is said, and not more than one thing in five seconds.
 *
 * @param {string} text
 * @param {{ about?: string, urgent?: boolean }} [options] `about`: what waits to be said about the same is left out;
 *   `urgent`: interrupts, for what must not be missed, such as a lost hold
 */
export function announce(text, { about = text, urgent = false } = {}) {
  if (urgent) {
    put('alert', text);
    return;
  }
  waiting.delete(about);
  waiting.set(about, text);
  timer ??= setTimeout(next, Math.max(FIRST_MILLIS, saidAt + PAUSE_MILLIS - performance.now()));
}

function next() {
  timer = undefined;
  for (const [about, text] of waiting) {
    waiting.delete(about);
    saidAt = performance.now();
    put('status', text);
    break;
  }
  if (waiting.size > 0) {
    timer = setTimeout(next, PAUSE_MILLIS);
  }
}

/**
 * @param {'status' | 'alert'} role
 * @param {string} text
 */
function put(role, text) {
  const place = region(role);
  place.textContent = '';
  // The same text again would be no change, and not be said.
  setTimeout(() => (place.textContent = text), FIRST_MILLIS);
}

/** @param {'status' | 'alert'} role */
function region(role) {
  const known = document.getElementById(`said-${role}`);
  if (known !== null) {
    return known;
  }
  const made = document.createElement('div');
  made.id = `said-${role}`;
  made.className = 'visually-hidden';
  made.setAttribute('role', role);
  made.setAttribute('aria-live', role === 'alert' ? 'assertive' : 'polite');
  document.body.append(made);
  return made;
}
