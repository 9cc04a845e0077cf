export interface Mailer {
  /** To how many recipients mail may go today still. */
  quota(): number;
  /** Throws where the letter is not sent. `html` is '' for a letter that has none. */
  send(letter: OutgoingMail): void;
}

export interface OutgoingMail {
  readonly sender: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
