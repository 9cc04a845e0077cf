import * as z from 'zod/mini';
import { PRESENCES, type Meetings, type Attended, type RollCall } from './attendance';
import type { Agenda } from './agenda';
import type { Directory } from './directory';
import { ref, text, texts, field, type Texts } from './fields';
import { graduation, type GraduationPreview } from './graduation';
import type { Health } from './health';
import { list, type Lists, type ImportPreview } from './import';
import type { Board, NominationPage } from './nominations';
import type { PersonPage } from './people';
import type { Records, RecordPage } from './records';
import type { Standing, ContactPage, ChainNode } from './recruitment';
import type { Saved, SavedInParts } from './saved';
import type { SuggestionItem } from './suggestions';

/**
 * What panels may ask: names, the shape of arguments, and what comes back. Both sides are typed from here. Schemas are
 * made when a request needs them, as the script is loaded anew for each request.
 */

export const ARGUMENTS = {
  directory: () => ({}),
  person: () => ({ ref: ref() }),
  /**
   * A row of a table that panels write: a new one where `ref` is null. `accepted`, here and below: warnings were read and
   * the officer goes on.
   */
  save: () => ({
    table: ref(),
    ref: z.nullable(ref()),
    fields: z.array(field()).check(z.maxLength(60)),
    accepted: z.boolean(),
  }),
  /** Nội bộ: a person moves to another branch. */
  move: () => ({ ref: ref(), unit: ref(), seenUnit: text(), date: text(), slip: text(), accepted: z.boolean() }),
  /** A person leaves the unit, or the Union at maturity. */
  leave: () => ({
    ref: ref(),
    how: z.enum(['transferred', 'graduated', 'stopped', 'matured']),
    date: text(),
    to: text(),
    slip: text(),
    /** What the panel read of Tình trạng; at maturity of Ngày ra khỏi Đoàn. */
    seen: text(),
    accepted: z.boolean(),
  }),
  recruitment: () => ({ unit: z.nullable(ref()) }),
  contact: () => ({ ref: ref() }),
  /** Đã kết nạp: moves a contact on and, where `person` is null, adds the young person to the roster. */
  admit: () => ({
    ref: ref(),
    date: text(),
    proof: text(),
    person: z.nullable(ref()),
    unit: text(),
    birthDate: text(),
    seenStatus: text(),
    accepted: z.boolean(),
  }),
  chain: () => ({ ref: ref() }),
  nominations: () => ({}),
  nomination: () => ({ ref: ref() }),
  /** The rows of a table that has a panel by its definition, and one of them. */
  records: () => ({ table: ref() }),
  record: () => ({ table: ref(), ref: ref() }),
  /** Every row of such a table with what its fields hold. */
  tableRows: () => ({ table: ref() }),
  /** New rows of a table, written as one; `@1` in a reference to the same table means the first of them. */
  addRows: () => ({
    table: ref(),
    rows: z.array(texts()).check(z.minLength(1), z.maxLength(500)),
    accepted: z.boolean(),
  }),
  health: () => ({}),
  suggestions: () => ({}),
  /** An officer accepts or refuses what a member sent. */
  decide: () => ({ ref: ref(), verdict: z.enum(['accept', 'refuse']), accepted: z.boolean() }),
  meetings: () => ({}),
  openMeeting: () => ({ ref: ref() }),
  attended: () => ({ ref: ref() }),
  /** `counted`: how many people an officer has counted in the room. */
  closeMeeting: () => ({ ref: ref(), counted: text() }),
  rollCall: () => ({ ref: ref() }),
  /** What a branch may speak of in a month, `MM/yyyy`. */
  /** Dự sinh hoạt: the attendance of a branch in this school year, on a sheet to print. */
  attendanceSheet: () => ({ unit: ref() }),
  agenda: () => ({ unit: ref(), month: ref() }),
  /** `seen` is how somebody was marked when the panel read it. */
  callRoll: () => ({
    ref: ref(),
    marks: z
      .array(z.object({ person: ref(), presence: z.enum(PRESENCES), reason: text(), seen: text() }))
      .check(z.minLength(1), z.maxLength(2000)),
    accepted: z.boolean(),
  }),
  lists: () => ({}),
  importPreview: list,
  /** `seen` is of the preview; `goesOn` is the plan of an earlier run whose time was over. */
  importApply: () => ({
    ...list(),
    seen: z.object({ list: ref(), rows: ref() }),
    goesOn: z.nullable(ref()),
  }),
  graduation: graduation,
  /** `seen` and `goesOn` as of an import. */
  graduate: () => ({ ...graduation(), seen: ref(), goesOn: z.nullable(ref()) }),
  undo: () => ({ plan: ref() }),
  show: () => ({ table: ref(), ref: ref() }),
} as const;

export type RequestName = keyof typeof ARGUMENTS;

export type ArgumentsOf<N extends RequestName> = z.infer<z.ZodMiniObject<ReturnType<(typeof ARGUMENTS)[N]>>>;

/** What a panel sends: `id` names this very request, so that a repeated one is answered, not repeated. */
export const request = () =>
  z.object({
    name: z.string(),
    args: z.unknown(),
    build: z.string(),
    id: z.custom<string>((id) => typeof id === 'string' && /^[\w-]{8,64}$/.test(id)),
  });

interface Results {
  directory: Directory;
  person: PersonPage;
  save: Saved;
  move: Saved;
  leave: Saved;
  recruitment: Standing;
  contact: ContactPage;
  admit: Saved;
  chain: ChainNode;
  nominations: Board;
  nomination: NominationPage;
  records: Records;
  record: RecordPage;
  tableRows: readonly { readonly ref: string; readonly fields: Texts }[];
  addRows: Saved;
  health: Health;
  suggestions: readonly SuggestionItem[];
  decide: Saved;
  lists: Lists;
  importPreview: ImportPreview;
  importApply: SavedInParts;
  graduation: GraduationPreview;
  meetings: Meetings;
  openMeeting: Attended;
  attended: Attended;
  closeMeeting: Saved;
  rollCall: RollCall;
  agenda: Agenda;
  attendanceSheet: { readonly title: string };
  callRoll: Saved;
  graduate: SavedInParts;
  undo: { readonly rows: number; readonly left: number };
  show: { readonly row: number };
}

export type ResultOf<N extends RequestName> = Results[N];
