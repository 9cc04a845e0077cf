/**
 * A second, naive reading of the contract of tables, rules and figures: simple loops over raw cells, no speed, nothing
 * shared with the product. Tests hold the product against it.
 */
export type { Sheets } from './books';
export type { Issue } from './counting';
export { oracleCheck } from './check';
export { oracleFigures } from './figures';
