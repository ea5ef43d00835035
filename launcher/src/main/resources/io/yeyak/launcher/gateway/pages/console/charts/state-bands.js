// @ts-check
import { html, svg } from 'lit-html';
import { PageElement } from '../../app/element.js';
import { t } from '../../app/language.js';
import { word } from '../chips.js';

/**
 * @typedef {object} Band
 * @property {string} name
 * @property {{ from: number, to: number, status: string }[]} spans in milliseconds, in their order
 */

const WIDTH = 600;
const HEIGHT = 14;

/**
 * How it went with each part over time, and the same as a table.
 *
 * Properties: `heading`, `bands`, `clock` (how a moment is written).
 */
class StateBands extends PageElement {
  static properties = {
    heading: { attribute: false },
    bands: { attribute: false },
    clock: { attribute: false },
  };

  constructor() {
    super();
    this.heading = '';
    /** @type {Band[]} */
    this.bands = [];
    /** @type {(millis: number) => string} */
    this.clock = String;
  }

  render() {
    const spans = this.bands.flatMap((band) => band.spans);
    const from = Math.min(...spans.map((span) => span.from));
    const to = Math.max(...spans.map((span) => span.to));
    return html`
      <figure class="chart bands">
        <figcaption>${this.heading}</figcaption>
        ${this.bands.map((band) => this.#band(band, from, Math.max(1, to - from)))}
        ${spans.length === 0 ? '' : this.#moments(from, to)} ${this.#table()}
      </figure>
    `;
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #moments(from, to) {
    return html`<div class="moments" aria-hidden="true">
      <span>${this.clock(from)}</span><span>${this.clock(to)}</span>
    </div>`;
  }

  /**
   * @param {Band} band
   * @param {number} from
   * @param {number} length
   */
  #band(band, from, length) {
    const scale = WIDTH / length;
    return html`
      <div class="band" aria-hidden="true">
        <span class="band-name">${band.name}</span>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
          ${band.spans.map(
            (span) => svg`<rect class="status ${span.status.toLowerCase()}" y=${offset(span.status)}
              x=${(span.from - from) * scale} width=${Math.max(1, (span.to - span.from) * scale)}
              height=${HEIGHT - offset(span.status)}></rect>`,
          )}
        </svg>
      </div>
    `;
  }

  #table() {
    return html`
      <details class="as-table">
        <summary>${t('console.chart.as-table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${this.heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">${t('console.chart.part')}</th>
                <th scope="col">${t('console.chart.from')}</th>
                <th scope="col">${t('console.chart.to')}</th>
                <th scope="col">${t('console.chart.status')}</th>
              </tr>
            </thead>
            <tbody>
              ${this.bands.flatMap((band) => band.spans.map((span) => this.#row(band.name, span)))}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  /**
   * @param {string} name
   * @param {{ from: number, to: number, status: string }} span
   */
  #row(name, span) {
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td>${this.clock(span.from)}</td>
        <td>${this.clock(span.to)}</td>
        <td>${word(`console.health.state.${span.status}`, span.status)}</td>
      </tr>
    `;
  }
}

/**
 * The worse it is the lower the band, so that it can be told without colours.
 *
 * @param {string} status
 */
function offset(status) {
  return { UP: 0, DEGRADED: 5, DOWN: 10 }[status] ?? 7;
}

customElements.define('state-bands', StateBands);
