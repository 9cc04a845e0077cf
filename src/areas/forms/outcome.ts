import type { Answered, Outcome, Circumstances } from './answer';
import { attendance } from './attendance';
import { concern } from './concern';
import { contact } from './contact';
import { FORMS, type FormName } from './definitions';
import { profile } from './profile';
import { text, unreadableIn } from './read-answer';

/**
 * The most characters that all texts of an answer may have. As JSON each may take six, and one cell of Đề nghị holds
 * them: an answer that can't be written would hold up all others.
 */
const LONGEST = 8000;

/** What is to be done with a response, by the rules of its form. */
export function outcomeOf(form: FormName, answered: Answered, setting: Circumstances): Outcome {
  if (Object.values(answered.texts).join('').length > LONGEST) return { refused: { code: 'too-long' } };
  const unread = unreadableIn(form, answered);
  if (unread !== null) return { refused: unread };
  if (FORMS[form].questions.some(({ type }) => type === 'consent') && text(answered, 'consent') === '') {
    return { refused: { code: 'no-consent' } };
  }
  switch (form) {
    case 'contact':
      return contact(answered, setting);
    case 'profile':
      return profile(answered, setting);
    case 'attendance':
      return attendance(answered, setting);
    case 'concern':
      return concern(answered, setting);
  }
}
