// @ts-check
import { html, nothing } from 'lit-html';
import { icon, PageElement, states } from '../app/element.js';
import { clockTime, number, t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { title } from '../app/router.js';
import { facts, when } from './cells.js';
import './charts/state-bands.js';
import { chip, word } from './chips.js';
import { healthHistory } from './health-history.js';
import { poll } from './poll.js';
import './projection-box.js';

const LOOK_EACH_MILLIS = 5_000;

/** How every part of the platform is, who needs whom, and how it was since somebody began to look. */
class HealthPage extends PageElement {
  #health = new Resource();

  /** @type {any} What was noted last. */
  #noted;

  constructor() {
    super();
    this.watch(this.#health);
    poll(this, LOOK_EACH_MILLIS, () => this.#health.refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#health.open('/admin/health');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#health.stop();
  }

  willUpdate() {
    const { data } = this.#health;
    if (data !== undefined && data !== this.#noted) {
      this.#noted = data;
      healthHistory.note(data);
    }
  }

  render() {
    title(t('console.health.title'));
    return html`
      <section class="screen">
        <header class="screen-head">
          <div>
            <h1>${t('console.health.title')}</h1>
            <p class="quiet">${t('console.health.lead')}</p>
          </div>
        </header>
        ${states(this.#health, { content })}
        <projection-box></projection-box>
      </section>
    `;
  }
}

/** @param {any} health */
function content(health) {
  const { status, parts, breakers, asOf } = health;
  const open = breakers.filter((/** @type {any} */ breaker) => breaker.state !== 'CLOSED');
  return html`
    <p class="note ${tone(status)}">
      ${icon(status === 'UP' ? 'check' : 'warning')} <b>${sentence(health)}</b>
      <span>${t('console.health.as-of')} ${when(asOf)}</span>
    </p>
    ${open.map(
      (/** @type {any} */ breaker) =>
        html`<p class="note waiting">
          ${icon('pause')} ${t('console.health.breaker', { name: partName(breaker.name) })}
          ${chip('breaker', breaker.state)} ${when(breaker.since)}
        </p>`,
    )}
    <state-bands
      .heading=${t('console.health.bands')}
      .bands=${healthHistory.bands().map((band) => ({ ...band, name: partName(band.name) }))}
      .clock=${clockTime}
    ></state-bands>
    <ul class="parts-grid">
      ${parts.map(part)}
    </ul>
  `;
}

/**
 * What is wrong, in a sentence; the first thing somebody wants to know.
 *
 * @param {any} health
 */
function sentence({ status, parts }) {
  const bad = parts.filter((/** @type {any} */ one) => one.status !== 'UP');
  return bad.length === 0
    ? t('console.health.says.UP')
    : t(`console.health.says.${status}`, {
        parts: bad.map((/** @type {any} */ one) => partName(one.name)).join(', '),
      });
}

/** @param {any} one */
function part(one) {
  const since = healthHistory.of(one.name).at(-1)?.from;
  return html`
    <li class="card" id="part-${one.name}">
      <p class="row">${chip('health', one.status)} <b>${partName(one.name)}</b>
        <span class="quiet">${word(`console.health.kind.${one.kind}`, one.kind)}</span></p>
      ${one.detail === undefined ? nothing : html`<p>${one.detail}</p>`}
      ${facts([
        [t('console.health.since'), since && clockTime(since)],
        [t('console.health.needs'), one.dependsOn.map(partName).join(', ')],
        [t('console.health.process'), one.process],
        [t('console.health.version'), one.version],
        ...Object.entries(one.figures).map(([name, value]) => figure(name, value)),
      ])}
    </li>
  `;
}

/**
 * @param {string} name
 * @param {number} value
 * @returns {[string, unknown]}
 */
function figure(name, value) {
  return [word(`console.figure.${name}`, name), number(value)];
}

/** @param {string} name */
function partName(name) {
  return word(`console.part.${name}`, name);
}

/** @param {string} status */
function tone(status) {
  return { UP: 'good', DEGRADED: 'waiting', DOWN: 'bad' }[status] ?? 'waiting';
}

customElements.define('health-page', HealthPage);
