import type { Figure } from '../../counting/counting';
import type { Nature } from '../../counting/figure';

/** Why a number isn't printed. */
export type Untold = 'absent' | 'unknown' | 'untraced' | 'small';

/** A number of a figure with what is behind it. */
export interface Told {
  readonly value: number;
  readonly rows: readonly string[] | null;
  readonly isShare: boolean;
  readonly isMoney: boolean;
}

/** What stands beside a figure, by the words of templates. */
const BESIDE: Readonly<Record<string, string>> = {
  'trị giá': 'amount',
  lượt: 'participants',
  'lượt tham gia': 'participants',
  'xét được': 'of',
};

/** How figures add up, by their names. */
export type Natures = Readonly<Record<string, Nature>>;

/** From 0 to 1: they are printed in per cent. */
export function isShare(name: string, natures: Natures): boolean {
  return natures[name] === 'share';
}

/** Numbers that no rows make: months that are due, and counts of the restricted file. */
const WITHOUT_ROWS: ReadonlySet<string> = new Set([
  'meetingsRequired',
  'offCampusVisited',
  'careGiven',
  'concernsReceived',
  'concernsAnswered',
  'concernsReceivedAnswered',
  'concernsOpen',
  'introducedToParty',
  'admittedToParty',
  'nominationsByStage',
  'nominationsWaiting',
  'inSuccession',
  'unitsInSuccession',
]);

/** Figures of the restricted file: what is told of few people tells of each of them. */
const RESTRICTED: ReadonlySet<string> = new Set([
  'offCampusVisited',
  'careGiven',
  'concernsReceived',
  'concernsAnswered',
  'concernsReceivedAnswered',
  'concernsOpen',
]);

/** How one to four are shown. */
export const SMALL = 'dưới 5';

/** Whether a number of the restricted file, its whole or what is left of it are of so few people that they are hidden. */
export function isSmallGroup(name: string, told: Pick<Told, 'value'>, whole?: Pick<Told, 'value'>): boolean {
  if (!RESTRICTED.has(name)) return false;
  const numbers = [told.value, ...(whole === undefined ? [] : [whole.value, whole.value - told.value])];
  return numbers.some((value) => value >= 1 && value <= 4);
}

/** Whether a unit's number is its children's and its own together. */
export function addsOverUnits(name: string, natures: Natures): boolean {
  return natures[name] === 'stock' || natures[name] === 'flow';
}

/** The number of a figure; of one by choice that of a choice, or of all of them. A string says why there is none. */
export function numberOf(
  name: string,
  figure: Figure | undefined,
  part: string | null,
  natures: Natures,
): Told | Untold {
  if (figure === undefined) return 'absent';
  const { value, rows } = figure;
  if (value === null) return 'unknown';
  if (typeof value === 'object')
    return choiceOf(name, value, rows as Readonly<Record<string, readonly string[]>> | null, part);
  if (part !== null) return besideOf(figure, part);
  const share = isShare(name, natures);
  if (!share && !isTraced(name, value, rows as readonly string[] | null)) return 'untraced';
  return { value, rows: rows as readonly string[] | null, isShare: share, isMoney: false };
}

function choiceOf(
  name: string,
  value: Readonly<Record<string, number>>,
  rows: Readonly<Record<string, readonly string[]>> | null,
  part: string | null,
): Told | Untold {
  const choices = Object.keys(value).filter((choice) => part === null || choice.toLowerCase() === part.toLowerCase());
  if (choices.length === 0) return 'absent';
  let sum = 0;
  const behind: string[] = [];
  for (const choice of choices) {
    const own = rows?.[choice] ?? null;
    if (!isTraced(name, value[choice] ?? 0, own)) return 'untraced';
    sum += value[choice] ?? 0;
    behind.push(...(own ?? []));
  }
  return { value: sum, rows: rows === null ? null : behind, isShare: false, isMoney: false };
}

function besideOf(figure: Figure, part: string): Told | Untold {
  const beside = BESIDE[part.toLowerCase()];
  const value = beside === undefined ? undefined : (figure as Readonly<Record<string, unknown>>)[beside];
  if (typeof value !== 'number') return beside === undefined ? 'absent' : 'unknown';
  return { value, rows: figure.rows as readonly string[] | null, isShare: false, isMoney: beside === 'amount' };
}

/** A count has as many different rows as it says. */
function isTraced(name: string, value: number, rows: readonly string[] | null): boolean {
  if (rows === null) return WITHOUT_ROWS.has(name);
  return new Set(rows).size === value;
}

/** The choices of a figure, in its order; null where it has none. */
export function choicesOf(figure: Figure | undefined): readonly string[] | null {
  return figure !== undefined && figure.value !== null && typeof figure.value === 'object'
    ? Object.keys(figure.value)
    : null;
}
