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
