/** A mail that a script sent. It goes nowhere: it lies here, to be looked at. */
export interface Mail {
  id: string;
  /** The account of the run that sent it. */
  from: string;
  /** The spreadsheet whose script sent it. */
  fileId: string;
  /** When, in milliseconds since 1970. */
  at: number;
  /** Addresses, joined by commas. */
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  /** The sender's name. */
  name?: string;
  subject: string;
  text: string;
  htmlBody?: string;
}

/** Everybody a mail goes to. */
export function recipientsOf({ to, cc = '', bcc = '' }: Pick<Mail, 'to' | 'cc' | 'bcc'>): string[] {
  return [to, cc, bcc]
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
