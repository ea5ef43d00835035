// @ts-check
import { live } from '../app/live.js';
import { presence } from '../app/reader.js';

/**
 * Does something again and again while its element is in the page, somebody may be looking and the updates are not
 * paused.
 *
 * @param {import('@lit/reactive-element').ReactiveControllerHost} host
 * @param {number} millis
 * @param {() => unknown} work
 */
export function poll(host, millis, work) {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  host.addController({
    hostConnected() {
      timer = setInterval(() => {
        if (live.state !== 'paused' && document.visibilityState === 'visible' && !presence.isOffline) {
          work();
        }
      }, millis);
    },
    hostDisconnected() {
      clearInterval(timer);
    },
  });
}
