import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import { FORM_NAMES, type FormName } from '../../areas/forms/definitions';
import type { OpenMeeting } from '../../areas/forms/answer';
import { setDocumentText, documentText } from '../document-texts';
import { orNull } from '../desk';

/**
 * A form that was made: its id, where it is answered, the sheet of its answers (null until it is finished), and its
 * questions by their items.
 */
const made = lazy(() =>
  z.object({
    name: z.string(),
    formId: z.string(),
    url: z.string(),
    sheetId: z.nullable(z.number()),
    items: z.array(z.object({ question: z.string(), item: z.number() })),
    /** The versions of the text that one consents to, the latest last, and since when the form shows each. */
    texts: z.array(z.object({ version: z.string(), from: z.number() })),
  }),
);
/** Kept with the spreadsheet's id: a copy has no forms. */
const formsOf = lazy(() => z.object({ id: z.string(), forms: z.array(made()) }));
const meetingsOf = lazy(() => {
  const meeting = z.object({ meeting: z.string(), code: z.string(), from: z.number(), until: z.number() });
  return z.object({ id: z.string(), meetings: z.array(meeting) });
});

export type MadeForm = z.infer<ReturnType<typeof made>> & { readonly name: FormName };

/** None where it is spoilt. @throws where it can't be read: there may be forms then, with answers that wait. */
export function madeForms(id: string): MadeForm[] {
  const text = documentText('forms') ?? '';
  const kept = orNull(() => formsOf().parse(JSON.parse(text)));
  if (kept?.id !== id) return [];
  return kept.forms.filter((form): form is MadeForm => (FORM_NAMES as readonly string[]).includes(form.name));
}

export function keepForms(id: string, forms: readonly MadeForm[]): void {
  setDocumentText('forms', JSON.stringify({ id, forms }));
}

/** The version of the text that a form showed at a moment. */
export function versionAt({ texts }: MadeForm, moment: number): string {
  return [...texts].reverse().find(({ from }) => from <= moment)?.version ?? texts[0]?.version ?? '';
}

/** The meetings that take or took attendance, the last few. @throws where that can't be read. */
export function openMeetings(id: string): readonly OpenMeeting[] {
  const text = documentText('meetings') ?? '';
  const kept = orNull(() => meetingsOf().parse(JSON.parse(text)));
  return kept?.id === id ? kept.meetings : [];
}

/** So many are remembered: answers may come late. */
const REMEMBERED = 20;

export function keepMeeting(id: string, meeting: OpenMeeting): void {
  const meetings = [meeting, ...openMeetings(id)].slice(0, REMEMBERED);
  setDocumentText('meetings', JSON.stringify({ id, meetings }));
}

/** A meeting's short codes are taken no longer. */
export function endMeeting(id: string, meeting: string, at: number): void {
  const meetings = openMeetings(id).map((each) =>
    each.meeting === meeting ? { ...each, until: Math.min(each.until, at) } : each,
  );
  setDocumentText('meetings', JSON.stringify({ id, meetings }));
}
