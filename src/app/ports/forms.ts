import type { Question } from '../../areas/forms/definitions';

/** Forms that are answered on the web. */
export interface Forms {
  /** Throws where this account can't open it. */
  open(id: string): Form;
  create(title: string): Form;
}

export interface Form {
  readonly id: string;
  url(): string;
  takesAnswers(): boolean;
  describe(words: { readonly title: string; readonly description: string; readonly confirmation: string }): void;
  /** Publishes it and lets it take answers; with addresses that Google vouches for, one may change one's answer. */
  publish(isVerified: boolean): void;
  items(): readonly FormItem[];
  add(type: Question['type']): FormItem;
  /** The id of the sheet of the open spreadsheet that it answers into; null for none. */
  linkedSheet(): number | null;
  /** Lets it answer into a new sheet of a spreadsheet. */
  linkTo(spreadsheet: string): void;
  /** Its address with one text question filled in; null where there is no such question. */
  prefilledUrl(item: number, text: string): string | null;
}

/** A question as it stands in a form. */
export interface FormItem {
  readonly id: number;
  readonly title: string;
  isOfType(type: Question['type']): boolean;
  describe(title: string, help: string, isRequired: boolean): void;
  /** What a question of choices offers. */
  offer(choices: readonly string[]): void;
}
