import type { Texts } from './fields';

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
