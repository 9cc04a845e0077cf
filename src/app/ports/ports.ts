import type { Accounts } from './accounts';
import type { Clock } from './clock';
import type { Forms } from './forms';
import type { Lock } from './lock';
import type { Mailer } from './mailer';
import type { OpenSpreadsheet } from './open-spreadsheet';
import type { Store } from './store';
import type { Cache, Texts } from './texts';
import type { Triggers } from './triggers';
import type { Ui } from './ui';

/** Everything outside that the app makes use of. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly spreadsheet: OpenSpreadsheet;
  readonly accounts: Accounts;
  readonly texts: Texts;
  /** Of everybody who opens the spreadsheet. */
  readonly cache: Cache;
  /** Of one account alone. */
  readonly ownCache: Cache;
  readonly lock: Lock;
  readonly ui: Ui;
  readonly mailer: Mailer;
  readonly forms: Forms;
  readonly triggers: Triggers;
  /** Keeps an error for whoever looks after the script: an officer can do nothing with it. */
  readonly keepError: (error: unknown) => void;
  /** An id that no other has. */
  readonly newId: () => string;
}

/** The ports of this run: whoever starts the app gives them first. */
export const ports = {} as Ports;

export function runOn(around: Ports): void {
  Object.assign(ports, around);
}
