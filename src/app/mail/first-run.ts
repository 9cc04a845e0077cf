import { proposedRecipients } from '../../areas/letters/recipients';
import { UNITS } from '../../roster/units';
import { number } from '../../text/format';
import { MAIL } from '../../words/mail/actions';
import { readBooks } from '../books/open-books';
import { named } from '../books/register-book';
import { now, today } from '../clock';
import { commit } from '../commit/commit';
import { draftPlan } from '../commit/draft-plan';
import { orNull, type MenuDesk } from '../desk';
import { readSpreadsheet } from '../file/read-spreadsheet';
import { ports } from '../ports/ports';
import { sentLately } from './batch-under-way';
import { readOutbox } from './outbox';
import { lettersOf } from './queue';

/** So many proposed recipients are named in a question. */
const NAMED = 12;

/**
 * Before the first letters are composed: proposes whom to write to, and says how many letters, recipients and what quota
 * there is. Later runs go on at once.
 * @returns whether the officer wants them.
 */
export function isFirstRunMeant(desk: MenuDesk): boolean {
  const { id, cache, ui } = desk;
  const file = readSpreadsheet(id, cache);
  if (readOutbox(id, file).mails.length > 0 || sentLately().length > 0) return true;
  const proposed = proposedRecipients(readBooks([named(file)], today()).books);
  const lines = proposed
    .slice(0, NAMED)
    .map(({ unit, name, email }) => `${unit.name ?? unit.code ?? ''}: ${name}, ${email}`);
  if (proposed.length > NAMED) lines.push(MAIL.moreProposed(number(proposed.length - NAMED)));
  if (lines.length > 0 && ui.ask(MAIL.title, MAIL.askRecipients(lines))) addRecipients(desk);
  const again = readSpreadsheet(id, cache);
  const letters = lettersOf(again, readOutbox(id, again));
  if (letters.length === 0) return true;
  const recipients = new Set(letters.flatMap(({ to }) => to)).size;
  const quota = orNull(() => ports.mailer.quota());
  return ui.ask(
    MAIL.title,
    MAIL.askCompose(number(letters.length), number(recipients), quota === null ? '?' : number(quota)),
  );
}

/** Writes the proposed addresses into Email nhận báo cáo: a plan that can be taken back. */
function addRecipients({ id, cache, planId, actor }: MenuDesk): void {
  const own = `${planId}-recipients`;
  commit({ id, cache, planId: own, actor }, (file) => {
    const steps = proposedRecipients(readBooks([named(file)], today()).books).map(({ unit, email }) => ({
      kind: 'change' as const,
      table: UNITS.name,
      row: unit.row,
      values: { reportEmails: email },
    }));
    return steps.length === 0
      ? null
      : draftPlan(file, steps, { action: MAIL.log.recipients, actor, at: now(), planId: own });
  });
}
