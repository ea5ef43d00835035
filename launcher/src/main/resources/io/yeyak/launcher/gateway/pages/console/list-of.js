// @ts-check

/** @typedef {import('../app/live.js').LiveEvent} LiveEvent */
/** @typedef {import('./keyset.js').KeysetList} KeysetList */
/** @typedef {import('./list-page.js').ListPage} ListPage */

/**
 * @typedef {object} ListOf what a list is of
 * @property {string} name in its address and in its words
 * @property {() => import('./filter-bar.js').FilterField[]} fields
 * @property {() => import('./table.js').Column[]} columns
 * @property {(row: any) => string} id
 * @property {(row: any) => string} [subject] what its drawer is about; its id where there is none
 * @property {(filters: Record<string, string>) => { path: string, filters: Record<string, string> }} [source]
 * @property {string[]} [topics] what it listens to
 * @property {(event: LiveEvent, list: KeysetList) => 'shown' | 'counted' | 'none'} [heard] what a change does to it
 * @property {number} [everyMillis] how often it is read again where nothing tells of changes
 * @property {(open: string, back: string, page: ListPage) => unknown} [drawer]
 * @property {(row: any, page: ListPage) => unknown} [rowActions] what can be done right in a row
 * @property {Record<string, (row: any, page: ListPage) => void>} [rowKeys] what keys do with the row that has the focus
 * @property {import('./job-bar.js').JobOffer} [jobs]
 * @property {(page: ListPage) => unknown} [above] what stands above it
 */

export {};
