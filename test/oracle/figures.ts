import { addMonths, serialOfIso } from './calendar';
import { FIGURE_COLUMNS, FUNNEL, LEVELS, NOMINATION, PERSON, RECRUIT, STAGE_DATES, STAGES, UNIT } from './definitions';
import type { Books, Row, Sheets, Truth } from './books';
import {
  dayOf,
  isThere,
  isWithin,
  memberOn,
  nameOf,
  openOn,
  readBooks,
  refOf,
  rowsOf,
  sheetOf,
  textOf,
  unitOn,
} from './books';
import { areaFigures } from './area-figures';
import { checkBooks } from './check';
import { counts, creditOf, youthOf } from './counting';

interface Waiting {
  key: string;
  stage: string;
  days: number;
}

export interface Figure {
  value: number | null | Record<string, number>;
  rows: string[] | null | Record<string, string[]>;
  participants?: number;
  amount?: number;
  of?: number | null;
  unknown?: number;
  items?: Waiting[];
}

interface Figures {
  excluded: number;
  /** By sheet, for every sheet of the books, also those that no figure counts. */
  excludedByTable: Record<string, number>;
  figures: Record<string, Figure>;
}

export function count(keys: string[]): Figure {
  return { value: keys.length, rows: keys };
}

export function nothing(): Figure {
  return { value: null, rows: [] };
}

/** "A figure by choice has `value: {choice: n}` and `rows: {choice: [keys]}`" */
export function byChoice(choices: string[], keysOf: (choice: string) => string[]): Figure {
  const value: Record<string, number> = {};
  const rows: Record<string, string[]> = {};
  for (const choice of choices) {
    rows[choice] = keysOf(choice);
    value[choice] = keysOf(choice).length;
  }
  return { value, rows };
}

export function oracleFigures(
  sheets: Sheets,
  from: string,
  to: string,
  today: string,
  unit: string | null = null,
): Figures {
  const books: Books = readBooks(sheets);
  const issues = checkBooks(books, serialOfIso(today));
  const start = serialOfIso(from);
  // "End day = the earlier of `to` and today"
  const end = Math.min(serialOfIso(to), serialOfIso(today));
  const inPeriod = (day: number | null): boolean => day !== null && day >= start && day <= end;

  // What counts

  const excludedByTable: Record<string, number> = {};
  let excluded = 0;
  for (const sheet of books.sheets) {
    const out = sheet.rows.filter((row) => !counts(row, issues)).length;
    excludedByTable[sheet.table.title] = out;
    if (sheet.table.title in FIGURE_COLUMNS) excluded += out;
  }
  const good = (table: string): Row[] => rowsOf(books, table).filter((row) => counts(row, issues));

  /** "For a period [from, to] and a unit with all below it." */
  const unitInside = (code: string | null): boolean =>
    unit === null || (code !== null && isWithin(books, code, unit.toUpperCase()) === 'yes');
  /** "Person figures use unitOn(person, end day)" */
  const peopleInside = rowsOf(books, PERSON).filter(
    (person) => unit === null || unitInside(unitOn(books, person, end)),
  );
  const personInside = (person: Row | null): boolean =>
    unit === null || (person !== null && peopleInside.includes(person));
  const refInside = (row: Row, header: string): boolean => personInside(refOf(books, row, header, PERSON));

  const people = (test: (person: Row) => Truth | boolean): string[] =>
    good(PERSON)
      .filter(personInside)
      .filter((person) => {
        const answer = test(person);
        return answer === 'yes' || answer === true;
      })
      .map(nameOf);

  const noPeople = !isThere(books, PERSON);
  const noRecruits = !isThere(books, RECRUIT) || (unit !== null && noPeople);
  const noNominations = !isThere(books, NOMINATION) || (unit !== null && noPeople);
  const figures: Record<string, Figure> = {};

  // Units and members

  // "openOn(end day), by Cấp"
  figures['unitsByLevel'] =
    sheetOf(books, UNIT) === null
      ? nothing()
      : byChoice(LEVELS, (level) =>
          good(UNIT)
            .filter((row) => unitInside(textOf(row, 'Mã đơn vị')))
            .filter((row) => openOn(row, end) === 'yes' && textOf(row, 'Cấp') === level)
            .map(nameOf),
        );

  const members = people((person) => memberOn(person, 'Đoàn', end));
  const inAssociation = people((person) => memberOn(person, 'Hội', end));
  figures['members'] = noPeople ? nothing() : count(members);
  figures['associationMembers'] = noPeople ? nothing() : count(inAssociation);
  figures['membersInAssociation'] = noPeople
    ? nothing()
    : count(members.filter((member) => inAssociation.includes(member)));

  // 1+1

  // "credited recruit: Đã kết nạp, counts, first of its youth and Tổ chức (`double-credit`), Ngày kết nạp in the period"
  const creditedAnywhere = creditOf(books, issues).first.filter((row) => inPeriod(dayOf(row, 'Ngày kết nạp')));
  // "recruits follow the recruiter"
  const credited = creditedAnywhere.filter((row) => refInside(row, 'Người vận động'));

  figures['recruiters'] = noPeople ? nothing() : count(members);
  const withCredit = people((person) => {
    const own = creditedAnywhere.filter((row) => refOf(books, row, 'Người vận động', PERSON) === person);
    return memberOn(person, 'Đoàn', end) === 'yes' && own.length >= 1;
  });
  figures['recruitersWithCredit'] = noPeople || noRecruits ? nothing() : count(withCredit);
  figures['coverage'] =
    noPeople || noRecruits || members.length === 0
      ? nothing()
      : { value: withCredit.length / members.length, rows: withCredit };

  const creditedInto = (org: string): string[] => credited.filter((row) => textOf(row, 'Tổ chức') === org).map(nameOf);
  figures['recruitedIntoUnion'] = noRecruits ? nothing() : count(creditedInto('Đoàn'));
  figures['recruitedIntoAssociation'] = noRecruits ? nothing() : count(creditedInto('Hội'));

  // "rows that count with Ngày vận động in the period, by Trạng thái, zeros included"
  figures['recruitmentFunnel'] = noRecruits
    ? nothing()
    : byChoice(FUNNEL, (state) =>
        good(RECRUIT)
          .filter((row) => refInside(row, 'Người vận động') && inPeriod(dayOf(row, 'Ngày vận động')))
          .filter((row) => textOf(row, 'Trạng thái') === state)
          .map(nameOf),
      );

  for (const months of [3, 6]) {
    // "credited recruits of the period whose Ngày kết nạp + 3 (6) calendar months ≤ end day and who are in ĐVTN: those
    // memberOn(that org, that day); beside it `of` (judged) and `unknown` (not in ĐVTN)"
    const kept: string[] = [];
    let judged = 0;
    let unknown = 0;
    for (const row of credited) {
      const day = addMonths(dayOf(row, 'Ngày kết nạp') ?? 0, months);
      if (day > end) continue;
      const youth = youthOf(books, row);
      if (youth === null) {
        unknown += 1;
        continue;
      }
      judged += 1;
      if (memberOn(youth, textOf(row, 'Tổ chức') ?? '', day) === 'yes') kept.push(nameOf(row));
    }
    const judge = !noRecruits && !noPeople && judged > 0;
    figures[`retained${months}m`] = { ...(judge ? count(kept) : nothing()), of: judged, unknown };
  }

  // Nominations

  // "nominations [follow] the nominee"
  const nominations = good(NOMINATION).filter((row) => refInside(row, 'Mã ĐVTN'));

  // "by stage, the stage's own date in the period, whatever the stage now"
  figures['nominationsByStage'] = noNominations
    ? nothing()
    : byChoice(STAGES, (stage) =>
        nominations.filter((row) => inPeriod(dayOf(row, STAGE_DATES[STAGES.indexOf(stage)] ?? ''))).map(nameOf),
      );

  // "people (distinct Mã ĐVTN, earliest row) with Ngày nghị quyết · Ngày kết nạp Đảng in the period"
  const peopleDated = (header: string): string[] => {
    const dated = nominations.filter((row) => inPeriod(dayOf(row, header)));
    const whose = (row: Row): string => {
      const person = refOf(books, row, 'Mã ĐVTN', PERSON);
      return person === null ? `text ${textOf(row, 'Mã ĐVTN') ?? ''}` : `row ${person.row}`;
    };
    return dated
      .filter((row) => {
        const day = dayOf(row, header) ?? 0;
        return !dated.some((other) => {
          if (other === row || whose(other) !== whose(row)) return false;
          const otherDay = dayOf(other, header) ?? 0;
          return otherDay < day || (otherDay === day && other.row < row.row);
        });
      })
      .map(nameOf);
  };
  figures['introducedToParty'] = noNominations ? nothing() : count(peopleDated('Ngày nghị quyết'));
  figures['admittedToParty'] = noNominations ? nothing() : count(peopleDated('Ngày kết nạp Đảng'));

  // "Giai đoạn not Đảng viên chính thức or Dừng on the end day; `items`: key, stage, days since its date"
  const items: Waiting[] = [];
  for (const row of nominations) {
    // On the end day: the last stage, up to the one it has now, whose date had come by then.
    let at = STAGES.indexOf(textOf(row, 'Giai đoạn') ?? '');
    while (at >= 0 && (dayOf(row, STAGE_DATES[at] ?? '') ?? Infinity) > end) at -= 1;
    const stage = STAGES[at];
    const since = dayOf(row, STAGE_DATES[at] ?? '');
    if (stage === undefined || since === null) continue;
    if (stage === 'Đảng viên chính thức' || stage === 'Dừng giới thiệu') continue;
    items.push({ key: nameOf(row), stage, days: end - since });
  }
  figures['nominationsWaiting'] = noNominations ? nothing() : { ...count(items.map((item) => item.key)), items };

  // Movement

  const wasMember = (person: Row): boolean => memberOn(person, 'Đoàn', start - 1) === 'yes';
  const isMember = (person: Row): boolean => memberOn(person, 'Đoàn', end) === 'yes';
  // "admitted (Ngày vào Đoàn in the period and after Ngày về), else arrived"
  const wasAdmitted = (person: Row): boolean => {
    const joined = dayOf(person, 'Ngày vào Đoàn');
    const back = dayOf(person, 'Ngày về đơn vị');
    return inPeriod(joined) && joined !== null && (back === null || joined > back);
  };
  // "matured / removed by Lý do ra khỏi Đoàn, else left"
  const reason = (person: Row): string => textOf(person, 'Lý do ra khỏi Đoàn') ?? '';
  const movement: Record<string, (person: Row) => boolean> = {
    membersStart: wasMember,
    admitted: (person) => !wasMember(person) && isMember(person) && wasAdmitted(person),
    arrived: (person) => !wasMember(person) && isMember(person) && !wasAdmitted(person),
    left: (person) => wasMember(person) && !isMember(person) && !['Trưởng thành', 'Xóa tên'].includes(reason(person)),
    matured: (person) => wasMember(person) && !isMember(person) && reason(person) === 'Trưởng thành',
    removed: (person) => wasMember(person) && !isMember(person) && reason(person) === 'Xóa tên',
    membersEnd: isMember,
  };
  for (const [name, test] of Object.entries(movement)) figures[name] = noPeople ? nothing() : count(people(test));

  Object.assign(
    figures,
    areaFigures({
      books,
      start,
      end,
      good,
      inPeriod,
      unitInside,
      refInside,
      people,
      peopleRows: good(PERSON),
      personInside,
      unit,
    }),
  );
  // A share tells what it is of; null where a sheet is not there.
  figures['coverage'] = { ...figures['coverage'], of: noPeople || noRecruits ? null : members.length };

  return { excluded, excludedByTable, figures };
}
