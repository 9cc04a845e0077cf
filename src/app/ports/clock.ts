export interface Clock {
  /** Milliseconds since 1970-01-01 in UTC. */
  now(): number;
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): void;
}
