import * as z from 'zod/mini';
import { ref, text } from './fields';

/** A list on one sheet of the file or several, and how it is to be taken in. */
export const list = () => ({
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
