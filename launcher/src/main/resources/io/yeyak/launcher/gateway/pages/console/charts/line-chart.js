// @ts-check
import { html, svg } from 'lit-html';
import { PageElement } from '../../app/element.js';
import { number, t } from '../../app/language.js';
import { points, top } from './scale.js';

/**
 * @typedef {object} Series
 * @property {string} label
 * @property {number[]} values one for each moment
 */

const WIDTH = 600;
const HEIGHT = 160;

/**
 * Lines over time, each with a dash of its own, and the same as a table.
 *
 * Properties: `heading`, `times` (what stands below, one for each moment), `series`.
 */
class LineChart extends PageElement {
  static properties = {
    heading: { attribute: false },
    times: { attribute: false },
    series: { attribute: false },
  };

  constructor() {
    super();
    this.heading = '';
    /** @type {string[]} */
    this.times = [];
    /** @type {Series[]} */
    this.series = [];
  }

  render() {
    const most = top(Math.max(0, ...this.series.flatMap((one) => one.values)));
    return html`
      <figure class="chart">
        <figcaption>${this.heading}</figcaption>
        <ul class="legend">
          ${this.series.map((one, index) => this.#entry(one, index))}
        </ul>
        <div class="plot">
          <div class="axis" aria-hidden="true"><span>${number(most)}</span><span>${number(0)}</span></div>
          <svg
            viewBox="0 0 ${WIDTH} ${HEIGHT}"
            preserveAspectRatio="none"
            role="img"
            aria-label=${t('console.chart.summary', { heading: this.heading, most: number(this.#highest()) })}
          >
            ${[0, 0.5, 1].map((share) => svg`<line class="grid" x1="0" x2=${WIDTH}
              y1=${share * HEIGHT} y2=${share * HEIGHT}></line>`)}
            ${this.series.map(
              (one, index) => svg`<polyline class="line line-${index}"
                points=${points(one.values, { width: WIDTH, height: HEIGHT, top: most })}></polyline>`,
            )}
          </svg>
          <div class="moments" aria-hidden="true"><span>${this.times[0]}</span><span>${this.times.at(-1)}</span></div>
        </div>
        ${this.#table()}
      </figure>
    `;
  }

  #highest() {
    return Math.max(0, ...this.series.flatMap((one) => one.values));
  }

  /**
   * @param {Series} one
   * @param {number} index
   */
  #entry(one, index) {
    return html`
      <li>
        <svg viewBox="0 0 24 8" class="sample" aria-hidden="true">
          <line class="line line-${index}" x1="0" x2="24" y1="4" y2="4"></line>
        </svg>
        ${one.label} <b>${number(one.values.at(-1) ?? 0)}</b>
      </li>
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
                <th scope="col">${t('console.chart.at')}</th>
                ${this.series.map((one) => html`<th scope="col" class="number">${one.label}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${this.times.map((time, index) => this.#row(time, index))}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  /**
   * @param {string} time
   * @param {number} index
   */
  #row(time, index) {
    return html`
      <tr>
        <th scope="row">${time}</th>
        ${this.series.map((one) => html`<td class="number">${number(one.values[index] ?? 0)}</td>`)}
      </tr>
    `;
  }
}

customElements.define('line-chart', LineChart);
