/** Every function that Google or the command line calls by name. */
export { check_, report_ } from './google/commands';
