/** developers.google.com/apps-script/guides/services/quotas: recipients a day, of a consumer's account. */
export const RECIPIENTS_A_DAY = 100;
export const RECIPIENTS_A_MAIL = 50;
export const MAIL_BYTES = 200 * 1024;

const DAY = 86_400_000;

/** How many recipients each account may still write to; counted anew a day after the first. */
export class MailQuota {
  private readonly used = new Map<string, { since: number; recipients: number }>();

  left(email: string, now: number): number {
    const used = this.used.get(email);
    return used && now < used.since + DAY ? RECIPIENTS_A_DAY - used.recipients : RECIPIENTS_A_DAY;
  }

  take(email: string, recipients: number, now: number): void {
    const taken = RECIPIENTS_A_DAY - this.left(email, now);
    const since = taken > 0 ? (this.used.get(email)?.since ?? now) : now;
    this.used.set(email, { since, recipients: taken + recipients });
  }

  toJSON(): unknown {
    return [...this.used];
  }

  static from(json: unknown): MailQuota {
    const quota = new MailQuota();
    for (const [email, used] of json as [string, { since: number; recipients: number }][]) quota.used.set(email, used);
    return quota;
  }
}
