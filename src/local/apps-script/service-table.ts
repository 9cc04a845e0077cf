import type { Clock } from './clock';

/** One service method. `api` names the method in the error of an advanced service. */
export interface ServiceMethod {
  /**
   * May answer with a promise, and with a `RemoteObject` or an `EnumValue`. `self` says on which object the script
   * called, where the method is one of an object.
   */
  call: (args: readonly unknown[], self: string | number) => unknown;
  api?: string;
}

/**
 * Methods by their dotted names in the script, as `Sheets.Spreadsheets.get`; those of the objects that others answer
 * with by type and name, as `Lock#tryLock`.
 */
export type ServiceMethods = Readonly<Record<string, ServiceMethod>>;

/** What one run sees of Google. */
export interface Services {
  readonly methods: ServiceMethods;
  /** Names of enum values by object type and enum, as `Ui.Button`. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly clock: Clock;
  /** Called when the script has come to its end or has thrown: sends what waits to be sent. May refuse, by throwing. */
  finish: () => void;
  /** Called once the run is over, however it ended. */
  end: () => void;
}
