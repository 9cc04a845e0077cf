/** Every function that Google or the command line calls by name. */
export { automate } from './google/actions/automate';
export { checkData } from './google/actions/check-data';
export { makeForms, sweepNow } from './google/actions/forms';
export { chooseMailMode, composeMail, previewMail, sendMailNow } from './google/actions/mail';
export { selfCheck } from './google/actions/self-check';
export { setUpBooks } from './google/actions/set-up';
export { summariseNominations, summariseRecruitment } from './google/actions/summarise';
export { undoLast } from './google/actions/undo';
export { answersArrived, queueSummaries, sendMails, sweepAnswers } from './google/automation/handlers';
export { check_, import_, report_, rows_, scorecard_, setUp_, summarise_, takeIn_ } from './google/commands';
export { onEdit } from './google/edit/on-edit';
export { panelCall } from './google/panel/door';
export {
  openAttendance,
  openGraduation,
  openHealth,
  openImport,
  openIntake,
  openNominations,
  openPeople,
  openProjects,
  openRecruitment,
  openSuggestions,
} from './google/panel/open';
export { onOpen } from './google/menu';
export { reportPaper_ } from './google/papers';
