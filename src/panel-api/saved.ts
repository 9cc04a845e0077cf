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
