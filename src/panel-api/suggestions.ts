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
