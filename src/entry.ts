import { runOn } from './app/ports/ports';
import { googlePorts } from './google/ports';

runOn(googlePorts);

/** Every function that Google or the command line calls by name. */
export { automate } from './app/automation/automate';
export { checkData } from './app/check/check-data';
export { makeForms, sweepNow } from './app/forms/form-actions';
export { composeMail, mailLive, mailOff, mailTrial, previewMail, sendMailNow } from './app/mail/mail-actions';
export { selfCheck } from './app/self-check/self-check';
export { setUpBooks, setUpCommittee, setUpRegister, setUpRestricted } from './app/set-up/set-up';
export {
  summariseNominations,
  summariseNominationsBefore,
  summariseRecruitment,
  summariseRecruitmentBefore,
} from './app/summary/summarise';
export { undoLast } from './app/undo/undo-last';
export { answersArrived, queueSummaries, sendMails, sweepAnswers } from './app/automation/handlers';
export { check_, import_, report_, rows_, scorecard_, setUp_, summarise_, takeIn_ } from './app/commands/commands';
export { onEdit } from './app/edit/on-edit';
export { panelCall } from './app/panel/door';
export {
  openActivities,
  openAttendance,
  openDocuments,
  openGraduation,
  openHealth,
  openImport,
  openIntake,
  openMeetings,
  openNominations,
  openPeople,
  openPlans,
  openProjects,
  openRecruitment,
  openSuggestions,
} from './app/panel/open';
export { onOpen } from './app/menu/menu';
export { reportPaper_ } from './app/commands/papers';
