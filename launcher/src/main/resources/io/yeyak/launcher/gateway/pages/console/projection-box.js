// @ts-check
import { html, nothing } from 'lit-html';
import { PageElement, states } from '../app/element.js';
import { number, t } from '../app/language.js';
import { Resource } from '../app/resource.js';
import { Act } from './act.js';
import { ask } from './ask-dialog.js';
import { facts, when } from './cells.js';
import { word } from './chips.js';
import { poll } from './poll.js';

const LOOK_EACH_MILLIS = 5_000;

/** How far the lists are behind what happened, and how they are built anew. */
class ProjectionBox extends PageElement {
  #projection = new Resource();
  #act = new Act(this);

  constructor() {
    super();
    this.watch(this.#projection);
    poll(this, LOOK_EACH_MILLIS, () => this.#projection.refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#projection.open('/admin/projections/ticketlist');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#projection.stop();
  }

  render() {
    return html`
      <section class="card stack">
        <h2>${t('console.projection.title')}</h2>
        ${states(this.#projection, { content: (projection) => this.#content(projection) })} ${this.#act.note()}
      </section>
    `;
  }

  /** @param {any} projection */
  #content({ state, generation, lagMillis, appliedEvents, partitions, rebuild }) {
    const isBusy = this.#act.busy !== undefined || rebuild !== undefined;
    const behind = partitions?.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.lag, 0);
    return html`
      ${facts([
        [t('console.projection.state'), word(`console.projection.state.${state}`, state)],
        [t('console.projection.generation'), number(generation)],
        [t('console.projection.lag'), t('console.millis', { count: lagMillis })],
        [t('console.projection.applied'), appliedEvents === undefined ? undefined : number(appliedEvents)],
        [t('console.projection.behind'), behind === undefined ? undefined : number(behind)],
      ])}
      ${rebuild === undefined ? nothing : this.#rebuild(rebuild)}
      <p>
        <button type="button" aria-disabled=${isBusy} @click=${this.#begin}>
          ${t('console.act.rebuild')}
        </button>
      </p>
    `;
  }

  /** @param {any} rebuild */
  #rebuild({ generation, startedAt, appliedEvents, remainingEvents }) {
    const all = remainingEvents === undefined ? undefined : appliedEvents + remainingEvents;
    return html`
      <p class="row">
        ${t('console.projection.rebuilding', { generation: number(generation) })} ${when(startedAt)}
        ${all === undefined
          ? nothing
          : html`<progress
              max=${Math.max(1, all)}
              .value=${appliedEvents}
              aria-label=${t('console.projection.progress', { count: appliedEvents, total: all })}
            ></progress>`}
      </p>
    `;
  }

  #begin = async () => {
    if (this.#projection.data?.rebuild !== undefined) {
      return;
    }
    const call = /** @type {const} */ ({ method: 'POST', path: '/admin/projections/ticketlist/rebuild' });
    await this.#act.run(
      'rebuild',
      () =>
        ask({
          heading: t('console.rebuild.heading'),
          body: () => t('console.rebuild.body'),
          confirm: t('console.act.rebuild'),
          call: () => call,
        }),
      { done: t('console.done.rebuild') },
    );
    this.#projection.refresh();
  };
}

customElements.define('projection-box', ProjectionBox);
