/** Where two answers differ, and what an officer would call it: of issues the codes, of reports the figures. */
export interface Meant {
  readonly name: RegExp;
  readonly why: string;
}

export class Differences {
  private readonly counts = new Map<string, { count: number; example: string }>();
  private compared = 0;

  /** @param meant what may differ, by the pattern of its name, and why. */
  constructor(private readonly meant: readonly Meant[]) {}

  /** Compares two answers byte by byte; where they differ, parts are named by `partsOf`. */
  compare(what: string, old: unknown, now: unknown, partsOf: (answer: unknown) => ReadonlyMap<string, unknown>): void {
    this.compared += 1;
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    const [before, after] = [partsOf(old), partsOf(now)];
    let isNamed = false;
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const texts = [before.get(name), after.get(name)].map((part) =>
        part === undefined ? 'nothing' : JSON.stringify(part),
      );
      if (texts[0] === texts[1]) continue;
      isNamed = true;
      this.put(
        `${name}${kindOf(before.get(name), after.get(name))}`,
        `${what}\n      old ${shortened(texts[0], texts[1])}\n      new ${shortened(texts[1], texts[0])}`,
      );
    }
    if (!isNamed) this.put('order of parts', what);
  }

  /** Prints what was found; whether all that differs is meant. */
  tell(): boolean {
    console.log(`${String(this.compared)} answers compared`);
    let isEqual = true;
    for (const [name, { count, example }] of [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const meant = this.meant.find((each) => each.name.test(name));
      if (meant === undefined) isEqual = false;
      const what = `${name}: ${String(count)} times`;
      console.log(meant === undefined ? `DIFFERENT  ${what}, first in ${example}` : `meant  ${what}: ${meant.why}`);
    }
    console.log(isEqual ? 'Equal but for what is meant.' : 'Not equal.');
    return isEqual;
  }

  private put(name: string, example: string): void {
    const { count, example: first } = this.counts.get(name) ?? { count: 0, example };
    this.counts.set(name, { count: count + 1, example: first });
  }
}

function kindOf(old: unknown, now: unknown): string {
  if (old === undefined) return ', new';
  return isReordered(old, now) ? ', reordered' : '';
}

/** Whether two lists hold the same, each in an order of its own. */
function isReordered(old: unknown, now: unknown): boolean {
  if (!Array.isArray(old) || !Array.isArray(now)) return false;
  const [before, after] = [old, now].map((list) => list.map((each) => JSON.stringify(each)).sort());
  return before?.join('\n') === after?.join('\n');
}

/** A text from a little before the first letter in which it differs from another. */
function shortened(text = '', other = ''): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 60), at + 100);
}

type Json = Readonly<Record<string, unknown>>;

/** The parts of a check: the issues of each code, and the counts. */
export function partsOfCheck(answer: unknown): Map<string, unknown> {
  const { issues = [], ...rest } = answer as { issues?: readonly Json[] };
  const parts = new Map<string, unknown>([['counts', rest]]);
  for (const issue of issues) {
    const name = `issue ${String(issue['code'])}`;
    parts.set(name, [...((parts.get(name) as unknown[] | undefined) ?? []), issue]);
  }
  return parts;
}

/** The parts of a report: each figure in all units, and the rest. */
export function partsOfReport(answer: unknown): Map<string, unknown> {
  const report = ((answer as Json)['report'] ?? answer) as { figures?: Json; byUnit?: readonly Json[] };
  const { figures = {}, byUnit = [], ...rest } = report;
  const parts = new Map<string, unknown>([['report', rest]]);
  const put = (name: string, part: unknown): void => {
    if (part !== undefined) parts.set(name, [...((parts.get(name) as unknown[] | undefined) ?? []), part]);
  };
  for (const [name, figure] of Object.entries(figures)) {
    const { nature, of, ...counted } = figure as Json;
    const units = byUnit.map(({ unit, figures: ofUnit }) => [unit, (ofUnit as Json)[name] as Json] as const);
    put('nature', nature);
    if (of !== undefined) parts.set(`of ${name}`, [of, units.map(([unit, each]) => [unit, each['of']])]);
    parts.set(`figure ${name}`, [counted, units.map(([unit, { of: _, ...each }]) => [unit, each])]);
  }
  return parts;
}

/** The parts of a preview: each list in it. */
export function partsOfImport(answer: unknown): Map<string, unknown> {
  return new Map(Object.entries(answer as Json).map(([name, part]) => [`import: ${name}`, part]));
}

/** The parts of a run: what it answers, says, and writes into each sheet. */
export function partsOfRun(name: string): (answer: unknown) => Map<string, unknown> {
  return (answer) => {
    const { value, said, batches } = answer as { value: unknown; said: unknown; batches: readonly unknown[] };
    const parts = new Map<string, unknown>([
      [`${name}: answer`, value],
      [`${name}: words`, said],
    ]);
    for (const batch of batches) {
      const { requests: _, ...asks } = batch as Json;
      const proof = `${name}: what batches ask to be answered`;
      parts.set(proof, [...((parts.get(proof) as unknown[] | undefined) ?? []), asks]);
      for (const request of (batch as { requests: readonly Json[] }).requests) {
        const part = `${name}: ${Object.keys(request)[0] ?? ''} of sheet ${sheetIdOf(request)}`;
        parts.set(part, [...((parts.get(part) as unknown[] | undefined) ?? []), request]);
      }
    }
    return parts;
  };
}

function sheetIdOf(request: Json): string {
  return /"sheetId":(\d+)/.exec(JSON.stringify(request))?.[1] ?? '-';
}
