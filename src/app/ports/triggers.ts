/** Functions of the bundle that run by themselves in somebody's name. */
export interface Triggers {
  /** Those of the account that asks; nobody sees those of others. */
  mine(): readonly Trigger[];
  make(handler: string, when: When): void;
}

export interface Trigger {
  /** The name of the bundle's function. */
  readonly handler: string;
  remove(): void;
}

/** Each day in the hour that begins then, each hour, every five minutes, or when an answer comes to a form. */
export type When = { readonly hour: number } | 'hourly' | 'every five minutes' | 'form sent';
