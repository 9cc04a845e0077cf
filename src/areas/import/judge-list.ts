import { Unreadable, type Cell } from '../../sheet/kinds';
import { PEOPLE, type Person } from '../../roster/people';
import { formatDay } from '../../text/calendar';
import { caseless, fold, foldName, keyOf } from '../../text/spelling';
import type { AnyRow, Books } from '../../judging/books';
import { internalTransfer, signed, type Hand } from '../people';
import type { KeyGiver, PlanStep, Values } from '../../judging/plan';
import { bareName, Matcher, unitFinder, type Alike } from './match';
import { UNITS } from '../../roster/units';
import type { Doubt, FaultyCell, Listed } from './records';

/** What an officer decided of a doubtful row: a new person, nobody, or the person of that key. */
export type Decision = 'new' | 'skip' | { readonly is: string };

/** Around a list. */
export interface Options {
  /** Nhận khóa mới: branches that are not there yet are founded, and everybody new arrives on a day. */
  readonly intake: Intake | null;
  /** By the ids of rows. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

export interface Intake {
  /** The unit under which new branches stand. */
  readonly parent: string;
  readonly cohort: string;
  /** A serial number. */
  readonly day: number;
}

export interface Change {
  readonly property: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** What becomes of a row of a list. */
export interface Judged {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly values: Values;
  /** `waiting`: a question about the list has to be answered before. */
  readonly verdict: 'new' | 'changed' | 'same' | 'doubtful' | 'waiting' | 'skipped';
  readonly faults: readonly FaultyCell[];
  readonly doubts: readonly Doubt[];
  /** Whom the row means, where that is known. */
  readonly person: Person | null;
  /** Whom it may mean, where that is doubtful. */
  readonly alike: readonly Alike[];
  /** An earlier row of the list that means the same person. */
  readonly repeats: { readonly sheet: string; readonly row: number } | null;
  readonly changes: readonly Change[];
}

/** Judges the rows of a list against the roster: nothing is decided that a person should, and a blank never overwrites. */
export function judgeList(books: Books, listed: readonly Listed[], options: Options): Judged[] {
  const matcher = new Matcher(books);
  const unitOf = unitFinder(books);
  const seen = new Map<unknown, Listed>();
  return listed.map((row) => {
    const judged = judgeRow(books, matcher, { ...row, values: withUnit(row.values, unitOf) }, options, seen);
    const isWritten = judged.verdict !== 'same' && judged.verdict !== 'skipped';
    return isWritten && row.doubts.length > 0 ? { ...judged, verdict: 'waiting' } : judged;
  });
}

function judgeRow(
  books: Books,
  matcher: Matcher,
  listed: Listed,
  { decisions }: Options,
  seen: Map<unknown, Listed>,
): Judged {
  const { id, sheet, row, values, morePhones, faults, doubts } = listed;
  const decision = decisions.get(id);
  const match = matcher.match(values, cellText(values['unit']));
  const earlier = earlierOf(listed, match.kind === 'person' ? match.person : null, seen);
  const alike = match.kind === 'doubtful' ? match.alike : [];
  const open: Judged = {
    id,
    sheet,
    row,
    values: withPhones(values, morePhones, null),
    verdict: 'doubtful',
    faults,
    doubts,
    person: null,
    alike,
    repeats: earlier === undefined ? null : { sheet: earlier.sheet, row: earlier.row },
    changes: [],
  };
  const changed = (person: Person): Judged => ({
    ...open,
    ...changesOf(withPhones(values, morePhones, person), person),
  });
  const twin = alike.find(
    ({ person, why }) =>
      why !== 'gone' && why !== 'two-people' && isAlready(person, withPhones(values, morePhones, person)),
  );
  if (twin !== undefined) return { ...open, verdict: 'same', person: twin.person };
  if (earlier !== undefined && saysNoMore(earlier.values, values)) return { ...open, verdict: 'same' };
  if (decision === 'skip' || decision === 'new') return { ...open, verdict: decision === 'new' ? 'new' : 'skipped' };
  const meant = typeof decision === 'object' ? books.find(PEOPLE, keyOf(decision.is)) : undefined;
  if (meant !== undefined) return changed(meant);
  if (earlier !== undefined || match.kind === 'doubtful') return open;
  return match.kind === 'person' ? changed(match.person) : { ...open, verdict: 'new' };
}

const OTHER_PHONES = 'SĐT khác: ';

/** Further telephone numbers stand in Ghi chú, behind what stands there; those that stand there are not added again. */
function withPhones(values: Values, phones: readonly string[], person: Person | null): Values {
  const said = cellText(values['note']) ?? person?.note ?? '';
  const news = phones.filter((phone) => !said.includes(phone));
  if (news.length === 0) return values;
  const more = `${OTHER_PHONES}${news.join(', ')}`;
  return { ...values, note: said === '' ? more : `${said}; ${more}` };
}

/** Branches by their codes; a name that is none's stays as it was written, for the check or for founding. */
function withUnit(values: Values, unitOf: (written: string) => string | null): Values {
  const written = cellText(values['unit']);
  return written === null ? values : { ...values, unit: unitOf(written) ?? written };
}

function cellText(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** Remembers a row by whom it means, else by number and by name and birth date; answers with the first that said the same. */
function earlierOf(listed: Listed, person: Person | null, seen: Map<unknown, Listed>): Listed | undefined {
  const { studentId, unionCode, fullName, birthDate = null } = listed.values;
  const number = cellText(studentId);
  const code = cellText(unionCode);
  const named = JSON.stringify([foldName(cellText(fullName) ?? ''), birthDate]);
  // Of two numbers a name alone makes nobody one.
  const isNamed = (number ?? code) === null || birthDate !== null;
  const numbers = [number, code === null ? null : JSON.stringify({ code })];
  const marks = person === null ? [...numbers, isNamed ? named : null].filter((mark) => mark !== null) : [person];
  const earlier = marks.map((mark) => seen.get(mark)).find((row) => row !== undefined);
  for (const mark of marks) if (!seen.has(mark)) seen.set(mark, listed);
  return earlier;
}

/** Whether a later row says nothing that an earlier one doesn't. */
function saysNoMore(earlier: Values, later: Values): boolean {
  return Object.entries(later).every(([property, value]) => {
    const [a = null, b] = [earlier[property], value];
    return a === b || isSameName(property, a, b);
  });
}

function changesOf(values: Values, person: Person): Pick<Judged, 'verdict' | 'person' | 'changes'> {
  const changes = differences(person, values).filter(
    ({ property, before, after }) => property !== 'fullName' || !isPlainer(after, before),
  );
  return { verdict: changes.length === 0 ? 'same' : 'changed', person, changes };
}

/** Whether a row says nothing that the roster doesn't say of a person already. */
function isAlready(person: Person, values: Values): boolean {
  return differences(person, values).length === 0;
}

function differences(person: Person, values: Values): Change[] {
  const row = person as unknown as AnyRow;
  return Object.entries(values).flatMap(([property, after]) => {
    const column = PEOPLE.columns[property as keyof typeof PEOPLE.columns];
    if (column.system || after === null) return [];
    const read = column.kind.read(after);
    const before = person.faults?.get(property) ?? (row[property] as Cell);
    const isSame =
      read instanceof Unreadable ? after === before : read === before || isSameName(property, read, before);
    return isSame ? [] : [{ property, before, after }];
  });
}

/** Lists shout: NGUYỄN VĂN AN is no other name. */
function isSameName(property: string, one: unknown, other: unknown): boolean {
  return (
    property === 'fullName' && typeof one === 'string' && typeof other === 'string' && caseless(one) === caseless(other)
  );
}

/** Whether a name is another without its accents: what a list has lost is not taken from the roster. */
function isPlainer(name: Cell, other: Cell): boolean {
  return typeof name === 'string' && typeof other === 'string' && caseless(name) === fold(other);
}

/** Branches that rows want and that are not there: their names by the codes that they would get. */
export function unitsWanted(books: Books, rows: readonly Judged[]): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const { verdict, values } of rows) {
    const written = cellText(values['unit']);
    if ((verdict !== 'new' && verdict !== 'changed') || written === null) continue;
    if (books.find(UNITS, keyOf(written)) === undefined && !wanted.has(codeOf(written)))
      wanted.set(codeOf(written), written);
  }
  return wanted;
}

/** A name without accents, as codes are written. */
function codeOf(name: string): string {
  return fold(bareName(name))
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** New branches, each a step of the plan. */
export function unitSteps(founded: ReadonlyMap<string, string>, { parent, cohort, day }: Intake): PlanStep[] {
  const below = { level: 'Chi đoàn', parent: keyOf(parent), cohort, founded: day };
  return [...founded].map(([code, name]) => ({ kind: 'add', table: 'units', values: { code, name, ...below } }));
}

/**
 * What a row writes: a person, or what is new of one; who changes branches gets a row of Chuyển sinh hoạt.
 * @param founded the branches that the same plan founds, or has founded.
 */
export function rowSteps(
  { verdict, values, person, changes }: Judged,
  { intake, founded }: { readonly intake: Intake | null; readonly founded: ReadonlyMap<string, string> },
  keys: KeyGiver,
  hand: Hand,
): PlanStep[] {
  const unitFor = (cell: Cell | undefined): Cell => {
    const written = cellText(cell);
    return written !== null && founded.has(codeOf(written)) ? codeOf(written) : written;
  };
  if (verdict === 'new') {
    const arrived = intake === null ? {} : { arrived: intake.day };
    const own = { unit: unitFor(values['unit']), key: keys.next(PEOPLE) };
    const all = { status: 'Đang sinh hoạt', ...arrived, ...values, ...own };
    return [{ kind: 'add', table: 'people', values: signed(all, hand) }];
  }
  if (verdict !== 'changed' || person === null) return [];
  const news = Object.fromEntries(
    changes.map(({ property, after }) => [property, property === 'unit' ? unitFor(after) : after]),
  );
  const change: PlanStep = { kind: 'change', table: 'people', row: person.row, values: signed(news, hand) };
  const unit = cellText(news['unit']);
  if (unit === null || person.unit === null) return [change];
  return [change, internalTransfer(person, { unit, date: formatDay(Math.floor(hand.at)), slip: '' }, keys)];
}
