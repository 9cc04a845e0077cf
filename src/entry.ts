/** Every function that Google or the command line calls by name. */
export { checkData } from './google/actions/check-data';
export { selfCheck } from './google/actions/self-check';
export { setUpBooks } from './google/actions/set-up';
export { summariseNominations, summariseRecruitment } from './google/actions/summarise';
export { undoLast } from './google/actions/undo';
export { check_, report_, summarise_ } from './google/commands';
export { onEdit } from './google/edit/on-edit';
export { panelCall } from './google/panel/door';
export { openHealth, openNominations, openPeople, openRecruitment } from './google/panel/open';
export { onOpen } from './google/menu';
