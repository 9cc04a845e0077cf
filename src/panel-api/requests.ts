import * as z from 'zod/mini';

/**
 * What panels may ask: names, the shape of arguments, and what comes back. Both sides are typed from here. Schemas are
 * made when a request needs them, as the script is loaded anew for each request.
 */

const ref = () => z.string().check(z.minLength(1), z.maxLength(200));
/** As long as a cell may be. */
const text = () => z.string().check(z.maxLength(50_000));
/** A field of a row: what the officer typed, and what stood there when the panel read it. */
const field = () => z.object({ property: ref(), text: text(), seen: text() });

/** How somebody may be marked at a meeting. */
export const PRESENCES = ['Có mặt', 'Vắng có lý do', 'Vắng không có lý do'] as const;

/** A list on one sheet of the file or several, and how it is to be taken in. */
const list = () => ({
  /** `unit` is the branch of rows that name none; '' for none. */
  sheets: z.array(z.object({ title: ref(), unit: text() })).check(z.minLength(1), z.maxLength(200)),
  /** What the columns stand for, by header rows; null before an officer has chosen. */
  fields: z.nullable(z.array(z.array(z.nullable(ref())).check(z.maxLength(2000))).check(z.maxLength(500))),
  /** Whether texts of an old code were read rightly; in which order the dates of doubtful columns are. */
  answers: z.object({
    letters: z.boolean(),
    dates: z.array(z.object({ column: ref(), order: z.enum(['keep', 'swap']) })).check(z.maxLength(100)),
  }),
  /** Nhận khóa mới: the unit that new branches stand under, their cohort, and since when. */
  intake: z.nullable(z.object({ parent: ref(), cohort: text(), date: text() })),
  /** Of doubtful rows by their ids: new, skip, or the person's key. */
  decisions: z.array(z.object({ id: ref(), verdict: ref() })).check(z.maxLength(5000)),
  /** `seen.list` of the preview on which they were decided: rows of another list have other numbers. */
  decidedOn: text(),
  /** How many rows of a kind are to be shown. */
  shown: z.number().check(z.minimum(1), z.maximum(20_000)),
});

/** Branches that graduate: when, where to, the first slip's number, and who stays, by keys. */
const graduation = () => ({
  units: z.array(ref()).check(z.maxLength(500)),
  date: text(),
  to: text(),
  slip: text(),
  staying: z.array(ref()).check(z.maxLength(5000)),
});

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
export type WrittenField = z.infer<ReturnType<typeof field>>;

/** What a panel sends: `id` names this very request, so that a repeated one is answered, not repeated. */
export const request = () =>
  z.object({
    name: z.string(),
    args: z.unknown(),
    build: z.string(),
    id: z.custom<string>((id) => typeof id === 'string' && /^[\w-]{8,64}$/.test(id)),
  });

/** A fault of what was typed; `property` is null where it is of the whole. */
export interface FieldIssue {
  readonly property: string | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What a field holds now, where somebody changed it since the panel read it. */
export interface Theirs {
  readonly property: string;
  readonly text: string;
}

/** Every answer; nothing was written unless it is `ok`. */
export type Answer<T> =
  | { readonly status: 'ok'; readonly result: T }
  | { readonly status: 'issues'; readonly issues: readonly FieldIssue[] }
  | { readonly status: 'conflict'; readonly theirs: readonly Theirs[] }
  | { readonly status: 'refused'; readonly message: string }
  /** The panel is of another build than the script. */
  | { readonly status: 'stale' };

export interface PersonHit {
  /** Mã ĐVTN, else MSSV: what references name the person by. */
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly studentId: string;
  readonly phone: string;
  readonly isActive: boolean;
}

export interface UnitHit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  readonly cohort: string;
  readonly isOpen: boolean;
}

/** Who and what there is, loaded once a panel. */
export interface Directory {
  readonly people: readonly PersonHit[];
  readonly units: readonly UnitHit[];
  /** People who have neither a key nor a student number: nothing can refer to them yet. */
  readonly unnamed: number;
  /** Today as dd/MM/yyyy. */
  readonly today: string;
  /** The account in use; '' where Google doesn't tell. */
  readonly actor: string;
  /** The unit in which that account's person holds a post; null where it is not known. */
  readonly unit: string | null;
  /** Words in the place of changeable choices, by `table.property`. */
  readonly choices: readonly { readonly column: string; readonly words: readonly string[] }[];
}

/** A meeting whose attendance is taken. */
export interface MeetingHit {
  readonly ref: string;
  /** Day and time. */
  readonly when: string;
  readonly unit: string;
  readonly subject: string;
  /** How many were there, as far as it is written. */
  readonly present: number;
  /** Whether its short code is taken now. */
  readonly isOpen: boolean;
  readonly isHeld: boolean;
}

export interface Meetings {
  readonly hasForm: boolean;
  /** The latest first. */
  readonly meetings: readonly MeetingHit[];
  /** How many are to come: they can't be opened yet. */
  readonly later: number;
}

/** How the attendance of a meeting stands: its code, until when it is taken (HH:mm), and the form with it; '' when it is not. */
export interface Attended extends MeetingHit {
  readonly code: string;
  readonly until: string;
  readonly link: string;
}

/** A meeting as it is held: its roll, its votes and its own fields. */
export interface RollCall {
  readonly ref: string;
  readonly unit: string;
  readonly fields: Texts;
  /** By name: those who were due that day, then others who are marked; '' where nobody is marked yet. */
  readonly roll: readonly {
    readonly ref: string;
    readonly name: string;
    readonly isDue: boolean;
    readonly presence: string;
    readonly reason: string;
  }[];
  readonly ballots: readonly { readonly ref: string; readonly fields: Texts }[];
  /** The share of those due that has to be there, by the setting of the day. */
  readonly quorum: { readonly of: number; readonly parts: number };
  /** Whether more than half of those summoned have to agree, not of those present alone. */
  readonly ofSummoned: boolean;
  /** A meeting to come: no roll is called yet. */
  readonly isAhead: boolean;
}

/** A row's fields as texts, by property. */
export type Texts = Readonly<Record<string, string>>;

export interface PersonPage {
  readonly ref: string;
  readonly fields: Texts;
  readonly isUnionMember: boolean;
  readonly isAssociationMember: boolean;
  readonly posts: readonly {
    readonly post: string;
    readonly unit: string;
    readonly from: string;
    readonly until: string;
  }[];
  readonly ratings: readonly { readonly year: string; readonly grade: string }[];
  readonly recruits: readonly {
    readonly youth: string;
    readonly organisation: string;
    readonly status: string;
    readonly date: string;
  }[];
  /** Meetings with attendance in the last twelve months: those named in, and present at. */
  readonly meetings: { readonly named: number; readonly present: number };
  readonly transfers: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly date: string;
  }[];
  readonly issues: readonly string[];
}

/** How a unit stands with 1+1 in this school year; null where there is nothing to judge. */
export interface Standing {
  readonly schoolYear: string;
  readonly members: number | null;
  readonly recruiters: number | null;
  readonly coverage: number | null;
  readonly intoUnion: number | null;
  readonly intoAssociation: number | null;
  readonly open: readonly OpenContact[];
  /** Contacts on their way that have no key yet: they can't be opened here. */
  readonly unnamed: number;
}

export interface OpenContact {
  readonly ref: string;
  readonly youth: string;
  readonly recruiter: string;
  readonly organisation: string;
  readonly status: string;
  readonly date: string;
  readonly days: number;
}

/** A contact's row, and the person of the roster whom it is about, where one is found. */
export interface ContactPage {
  readonly ref: string;
  readonly fields: Texts;
  readonly recruiter: string;
  readonly youthRef: string | null;
  /** The recruiter's branch, which a new person most often joins. */
  readonly unit: string;
}

/** A person, and whom they brought in. */
export interface ChainNode {
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly date: string;
  readonly children: readonly ChainNode[];
}

export interface WaitingItem {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly stage: string;
  readonly days: number;
}

export type WhyNot = 'rating' | 'open' | 'unknown-rating';

export interface Candidate {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly whyNot: readonly WhyNot[];
}

export interface Board {
  readonly resolved: number | null;
  readonly waiting: readonly WaitingItem[];
  /** Nominations that wait and have no key yet. */
  readonly unnamed: number;
  readonly candidates: readonly Candidate[];
}

export interface NominationPage {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly fields: Texts;
}

/** The rows of a table, the latest first, with what is counted of them. */
export interface Records {
  readonly schoolYear: string;
  /** Of this school year; null where there is nothing to judge. */
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
  readonly rows: readonly RecordItem[];
  /** Rows without a key: they can't be opened here yet. */
  readonly unnamed: number;
}

export interface RecordItem {
  readonly ref: string;
  readonly name: string;
  readonly details: readonly string[];
  readonly isOver: boolean;
}

export interface RecordPage {
  readonly ref: string;
  readonly name: string;
  readonly fields: Texts;
}

/** Faults of one kind: how many, and the first of them. */
export interface HealthFault {
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly example: string;
  readonly sheet: string;
  readonly ref: string;
}

export interface Health {
  readonly errors: number;
  readonly warnings: number;
  readonly faults: readonly HealthFault[];
  /** Why the register could not be read; null where it was, or is this file. */
  readonly withoutRegister: string | null;
  readonly isVietnamese: boolean;
  /** Sheets that a file of this role should have. */
  readonly missing: readonly string[];
  /** Forms whose sheet of answers is gone. */
  readonly lostForms: readonly string[];
  readonly active: number;
  /** Rows that count in no figure. */
  readonly excluded: number;
  /** Days since the last summary, null where none was made yet; null for a file that makes none. */
  readonly summary: { readonly days: number | null } | null;
  readonly automation: Automation;
}

/** What runs by itself, as far as it can be told: Google says of triggers neither the last run nor the next. */
export interface Automation {
  /** Who looks after it; '' where nobody does. */
  readonly owner: string;
  readonly isMine: boolean;
  readonly mode: 'OFF' | 'ALLOWLIST' | 'LIVE';
  /** Recipients that mail may still go to today, of the account in use; null where Google doesn't tell. */
  readonly quota: number | null;
  readonly handlers: readonly HandlerState[];
}

export interface HandlerState {
  readonly handler: string;
  /** Triggers of the account in use; those of others nobody is shown. */
  readonly found: number;
  /** When it ran last, as dd/MM/yyyy HH:mm, and how that ended; '' where it never did. */
  readonly last: string;
  readonly result: string;
  /** About when it should run next; '' where the clock has no say, or nobody looks after it. */
  readonly next: string;
  readonly isLate: boolean;
}

/** What a member sent, which waits for an officer. */
export interface SuggestionItem {
  readonly ref: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly sentAt: string;
  readonly email: string;
  /** Cells that accepting writes: header, what stands there now, and what is to stand. */
  readonly changes: readonly { readonly header: string; readonly before: string; readonly after: string }[];
  /** Keys of contacts and other reports that seem to be about the same youth. */
  readonly alike: readonly string[];
}

/** The sheets that may be lists, and what their columns may stand for. */
export interface Lists {
  /** Hidden ones last; `unit` is the branch that the title names, or ''. */
  readonly sheets: readonly { readonly title: string; readonly unit: string; readonly isHidden: boolean }[];
  readonly fields: readonly { readonly field: string; readonly header: string }[];
}

/** A cell of ours: its column, what stands there, and what is to stand. */
export interface ListText {
  /** The sheet's title where that is not ĐVTN. */
  readonly table: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

/** A row of a list and what becomes of it. */
export interface ImportRow {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** `waiting`: a question about the list is open. */
  readonly kind: 'new' | 'changed' | 'same' | 'doubtful' | 'waiting' | 'skipped' | 'wrong';
  /** The person whom it means, by key or student number; '' where that is nobody or doubtful. */
  readonly ref: string;
  readonly name: string;
  /** What is wrong with it, or doubtful. */
  readonly reasons: readonly string[];
  /** Whom it may mean; `ref` is '' where nothing can refer to the person yet. */
  readonly alike: readonly { readonly ref: string; readonly label: string; readonly why: string }[];
  readonly cells: readonly ListText[];
}

/** What a person has to say of a list before the rows that it is about are taken. */
export interface ImportQuestion {
  readonly kind: 'letters' | 'dates' | 'unit';
  /** The column of ours, or the sheet, that it is about. */
  readonly about: string;
  readonly text: string;
}

/** The columns under a header row. */
export interface ImportLayout {
  /** The row of the headers, with the sheet's title where the list has several. */
  readonly place: string;
  readonly columns: readonly {
    readonly header: string;
    /** The letters of the column. */
    readonly at: string;
    readonly field: string | null;
    /** Whether it is never taken in, whatever is chosen. */
    readonly isBarred: boolean;
    /** Why it is left out, where its header is known; or ''. */
    readonly why: string;
    /** What it may stand for: offered, never taken by itself. */
    readonly like: string | null;
    readonly samples: readonly string[];
  }[];
}

export interface ImportPreview {
  readonly layouts: readonly ImportLayout[];
  readonly questions: readonly ImportQuestion[];
  /** Whether the columns are as an officer chose them for such a list before. */
  readonly isRemembered: boolean;
  readonly counts: Readonly<Record<ImportRow['kind'], number>>;
  /** Branches that will be founded. */
  readonly founded: readonly { readonly name: string; readonly cells: readonly ListText[] }[];
  /** Rows that name nobody: how many, and the first of them. */
  readonly leftCount: number;
  readonly left: readonly { readonly sheet: string; readonly row: number; readonly text: string }[];
  /** Those that an officer has decided, and the first of each kind. */
  readonly rows: readonly ImportRow[];
  /** What is odd about the list itself. */
  readonly notes: readonly string[];
  /** What the rules will still say of what was taken in. */
  readonly warnings: readonly string[];
  /** By what it is known, when it is taken in, that the list and what is written are as they were shown. */
  readonly seen: { readonly list: string; readonly rows: string };
}

/** What was written: rows by sheet and key, the plan to take back, warnings that stay. */
export interface Saved {
  readonly plan: string;
  readonly rows: readonly { readonly sheet: string; readonly ref: string }[];
  readonly warnings: readonly string[];
}

/** What was written in parts; `left` things wait for another run, as the time of this one was over. */
export interface SavedInParts extends Saved {
  readonly left: number;
}

/** What a graduation comes to, before anything is written. */
export interface GraduationPreview {
  readonly people: readonly {
    /** '' where nothing can refer to the person yet. */
    readonly ref: string;
    readonly name: string;
    readonly unit: string;
    readonly isMember: boolean;
    readonly posts: number;
    readonly contacts: number;
    readonly isStaying: boolean;
  }[];
  /** Numbers of slips, in their order. */
  readonly slips: readonly string[];
  /** Names of the branches that will be closed. */
  readonly closing: readonly string[];
  /** By what it is known, when it is carried out, that it is as it was shown. */
  readonly seen: string;
}

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
  callRoll: Saved;
  graduate: SavedInParts;
  undo: { readonly rows: number; readonly left: number };
  show: { readonly row: number };
}

export type ResultOf<N extends RequestName> = Results[N];
