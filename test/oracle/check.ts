import { addMonths, birthday, completedYears, schoolYear, serialOfIso } from './calendar';
import { bareName } from './cells';
import {
  ATTENDANCE,
  BALLOT,
  BANNED_ONLINE,
  DISCIPLINE,
  MEETING,
  NOMINATION,
  PERSON,
  PLAN,
  POST,
  PROJECT,
  PROPOSAL,
  RATING,
  RECRUIT,
  STAGE_DATES,
  STAGES,
  SUCCESSION,
  TABLES,
  TRAINING,
  TRANSFER,
  UNIT,
} from './definitions';
import type { Books, Row, Sheets, Truth } from './books';
import {
  activeOn,
  both,
  cellOf,
  dayOf,
  either,
  inOffice,
  intOf,
  isBad,
  isEmpty,
  isGood,
  isThere,
  isWithin,
  keyColumn,
  memberOn,
  nameOf,
  openOn,
  readBooks,
  refOf,
  resolve,
  rowsOf,
  tableOf,
  textOf,
  unitOn,
} from './books';
import type { Issue } from './counting';
import { creditOf, youthOf } from './counting';

type Severity = Issue['severity'];
const E: Severity = 'error';
const W: Severity = 'warning';

export function oracleCheck(sheets: Sheets, today: string): Issue[] {
  return checkBooks(readBooks(sheets), serialOfIso(today));
}

export function checkBooks(books: Books, today: number): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Severity, row: Row, column: string): void => {
    issues.push({ code, severity, table: row.table, row: row.row, key: nameOf(row), column });
  };

  missingColumns(books, issues);
  cells(books, add);
  requiredCells(books, add);
  duplicateKeys(books, add);
  futureDates(books, today, add);
  units(books, today, add);
  people(books, today, add);
  possibleDuplicates(books, today, add);
  recruits(books, add);
  doneWithoutDate(books, add);
  dateOrder(books, add);
  credits(books, issues, add);
  nominations(books, today, add);
  meetings(books, add);
  attendance(books, add);
  ballots(books, today, add);
  planCycles(books, add);
  transfers(books, today, add);
  posts(books, today, add);
  discipline(books, add);

  const place = (title: string): number => TABLES.findIndex((table) => table.title === title);
  return issues.sort((a, b) => place(a.table) - place(b.table) || a.row - b.row);
}

type Add = (code: string, severity: Severity, row: Row, column: string) => void;

/** "A missing required column is one `missing-column` E at row 1." */
function missingColumns(books: Books, issues: Issue[]): void {
  for (const sheet of books.sheets) {
    for (const column of sheet.missing) {
      issues.push({ code: 'missing-column', severity: E, table: sheet.table.title, row: 1, key: null, column });
    }
  }
}

/** `bad-*`: "the cell can't be read as its kind"; `unknown-ref`; `date-imprecise`: "Ngày vào Đoàn with year or month only" */
function cells(books: Books, add: Add): void {
  for (const sheet of books.sheets) {
    for (const row of sheet.rows) {
      for (const column of sheet.table.columns) {
        const cell = cellOf(row, column.header);
        if (cell.bad !== null) add(cell.bad, E, row, column.header);
        if (cell.imprecise) add('date-imprecise', W, row, column.header);
      }
    }
  }
}

/** `required`; Người vận động "(may be empty at Khảo sát)" */
function requiredCells(books: Books, add: Add): void {
  for (const sheet of books.sheets) {
    for (const row of sheet.rows) {
      for (const column of sheet.table.columns) {
        if (!column.required || !sheet.found.includes(column.header)) continue;
        if (!isEmpty(row, column.header)) continue;
        if (row.table === RECRUIT && column.header === 'Người vận động') {
          const state = textOf(row, 'Trạng thái');
          if (state === null || state === 'Khảo sát') continue;
        }
        add('required', E, row, column.header);
      }
    }
  }
}

/**
 * `duplicate-key`: "keys, MSSV, (Mã buổi, Mã ĐVTN), (Mã ĐVTN, Năm học): every row after the first, in sheet order;
 * empty values are not compared"
 */
function duplicateKeys(books: Books, add: Add): void {
  for (const sheet of books.sheets) {
    const title = sheet.table.title;
    const keys: string[][] = [[keyColumn(title) ?? ''], title === PERSON ? ['MSSV'] : [''], sheet.table.composite];
    for (const headers of keys) {
      // "the last part of a composite key"
      const column = headers[headers.length - 1] ?? '';
      if (column === '') continue;
      const values = sheet.rows.map((row) => valueOf(books, row, headers));
      sheet.rows.forEach((row, i) => {
        if (values[i] !== null && values.indexOf(values[i] ?? null) < i) add('duplicate-key', E, row, column);
      });
    }
  }
}

/** What the cells hold together, or null when one is empty or can't be read. A ref holds the row that it resolves to. */
function valueOf(books: Books, row: Row, headers: string[]): string | null {
  const parts: string[] = [];
  for (const header of headers) {
    const text = textOf(row, header);
    if (text === null) return null;
    const target = tableOf(row.table).columns.find((column) => column.header === header)?.target ?? null;
    const found = target === null ? null : resolve(books, text, target);
    parts.push(found === null ? `text ${text}` : `row ${found.row}`);
  }
  return parts.join('|');
}

/**
 * `date-in-future`: "after today: Ngày sinh, Ngày vào Đoàn, Ngày vào Hội; 1+1 Ngày vận động, Ngày kết nạp; every
 * nomination date; Sinh hoạt.Ngày unless Dự kiến"
 */
function futureDates(books: Books, today: number, add: Add): void {
  const look = (table: string, headers: string[]): void => {
    for (const row of rowsOf(books, table)) {
      for (const header of headers) {
        const day = dayOf(row, header);
        if (day !== null && day > today) add('date-in-future', W, row, header);
      }
    }
  };
  look(PERSON, ['Ngày sinh', 'Ngày vào Đoàn', 'Ngày vào Hội']);
  look(RECRUIT, ['Ngày vận động', 'Ngày kết nạp']);
  look(NOMINATION, nominationDates());
  for (const row of rowsOf(books, MEETING)) {
    if (isBad(row, 'Trạng thái') || textOf(row, 'Trạng thái') === 'Dự kiến') continue;
    const day = dayOf(row, 'Ngày');
    if (day !== null && day > today) add('date-in-future', W, row, 'Ngày');
  }
}

function nominationDates(): string[] {
  return tableOf(NOMINATION)
    .columns.filter((column) => column.kind === 'date')
    .map((column) => column.header);
}

function units(books: Books, today: number, add: Add): void {
  const rows = rowsOf(books, UNIT);

  // `unit-cycle`: "each unit that lies on the cycle"
  for (const unit of rows) {
    const seen: Row[] = [];
    let at: Row | null = refOf(books, unit, 'Trực thuộc', UNIT);
    while (at !== null && !seen.includes(at)) {
      seen.push(at);
      at = refOf(books, at, 'Trực thuộc', UNIT);
    }
    if (seen.includes(unit)) add('unit-cycle', E, unit, 'Trực thuộc');
  }

  // `unit-root`: "each unit with empty Trực thuộc after the first"
  rows
    .filter((unit) => isEmpty(unit, 'Trực thuộc'))
    .slice(1)
    .forEach((unit) => {
      add('unit-root', E, unit, 'Trực thuộc');
    });

  // `unit-level`: "on the child"
  for (const unit of rows) {
    const level = textOf(unit, 'Cấp');
    const parent = refOf(books, unit, 'Trực thuộc', UNIT);
    if (level === null || parent === null) continue;
    const above = textOf(parent, 'Cấp');
    let wrong = false;
    // "a Đoàn cấp trên that is not the root"
    if (level === 'Đoàn cấp trên') wrong = true;
    if (above !== null) {
      // "a Chi đoàn whose parent is neither a Liên chi đoàn nor a Đoàn cơ sở"
      if (level === 'Chi đoàn') wrong = above !== 'Liên chi đoàn' && above !== 'Đoàn cơ sở';
      // "a Liên chi đoàn whose parent is no Đoàn cơ sở"
      if (level === 'Liên chi đoàn') wrong = above !== 'Đoàn cơ sở';
      // "a Đoàn cơ sở whose parent is no Đoàn cấp trên"
      if (level === 'Đoàn cơ sở') wrong = above !== 'Đoàn cấp trên';
    }
    if (wrong) add('unit-level', E, unit, 'Trực thuộc');
  }
  // "a person whose Chi đoàn has a readable level other than Chi đoàn"
  for (const person of rowsOf(books, PERSON)) {
    const unit = refOf(books, person, 'Chi đoàn', UNIT);
    const level = unit === null ? null : textOf(unit, 'Cấp');
    if (level !== null && level !== 'Chi đoàn') add('unit-level', E, person, 'Chi đoàn');
  }

  // `post-vacant`: "on the unit: openOn today without a Bí thư in office"
  if (isThere(books, POST)) {
    for (const unit of rows) {
      const code = textOf(unit, 'Mã đơn vị');
      if (code === null || openOn(unit, today) !== 'yes') continue;
      let held: Truth = 'no';
      for (const post of rowsOf(books, POST)) {
        if (textOf(post, 'Đơn vị') !== code) continue;
        const office = textOf(post, 'Chức vụ');
        const secretary: Truth = office === null ? 'unknown' : office === 'Bí thư' ? 'yes' : 'no';
        held = either(held, both(secretary, inOffice(post, today)));
      }
      if (held === 'no') add('post-vacant', W, unit, 'Mã đơn vị');
    }
  }
}

function people(books: Books, today: number, add: Add): void {
  for (const person of rowsOf(books, PERSON)) {
    const active = activeOn(person, today) === 'yes';
    const birth = dayOf(person, 'Ngày sinh');
    const joined = dayOf(person, 'Ngày vào Đoàn');

    // `age-range`: "activeOn today and completed years outside 15–35"
    if (active && birth !== null) {
      const years = completedYears(birth, today);
      if (years < 15 || years > 35) add('age-range', W, person, 'Ngày sinh');
    }

    // `joined-too-young`: "Ngày vào Đoàn is not later than the 15th birthday"
    if (birth !== null && joined !== null && joined <= birthday(birth, 15)) {
      add('joined-too-young', W, person, 'Ngày vào Đoàn');
    }

    // `over-30-active`: "memberOn(Đoàn, today), today later than the 30th birthday, Gia hạn đến empty or past, no post today"
    if (isThere(books, POST) && birth !== null && today > birthday(birth, 30)) {
      const extended = dayOf(person, 'Gia hạn đến');
      const noExtension = isEmpty(person, 'Gia hạn đến') || (extended !== null && extended < today);
      let hasPost: Truth = 'no';
      for (const post of rowsOf(books, POST)) {
        if (refOf(books, post, 'Mã ĐVTN', PERSON) === person) hasPost = either(hasPost, inOffice(post, today));
      }
      if (memberOn(person, 'Đoàn', today) === 'yes' && noExtension && hasPost === 'no') {
        add('over-30-active', W, person, 'Gia hạn đến');
      }
    }

    // `stale-row`: "activeOn today, Cập nhật lúc filled and older than 12 months"
    const updated = dayOf(person, 'Cập nhật lúc');
    if (active && updated !== null && addMonths(updated, 12) < today) add('stale-row', W, person, 'Cập nhật lúc');

    // `left-without-date`: "Tình trạng says gone, Ngày rời đơn vị empty …; Lý do ra khỏi Đoàn without its date"
    const gone = ['Đã chuyển sinh hoạt', 'Tốt nghiệp', 'Thôi sinh hoạt'].includes(textOf(person, 'Tình trạng') ?? '');
    if (gone && isEmpty(person, 'Ngày rời đơn vị')) add('left-without-date', W, person, 'Ngày rời đơn vị');
    if (isGood(person, 'Lý do ra khỏi Đoàn') && isEmpty(person, 'Ngày ra khỏi Đoàn')) {
      add('left-without-date', W, person, 'Ngày ra khỏi Đoàn');
    }

    // `off-campus-address`: "activeOn today, Nơi ở filled and not Nội trú, Địa chỉ empty"
    const home = textOf(person, 'Nơi ở');
    if (active && home !== null && home !== 'Nội trú' && isEmpty(person, 'Địa chỉ')) {
      add('off-campus-address', W, person, 'Địa chỉ');
    }

    // `unit-closed`: "activeOn today in a unit that is not openOn today"
    const unit = refOf(books, person, 'Chi đoàn', UNIT);
    if (active && unit !== null && openOn(unit, today) === 'no') add('unit-closed', W, person, 'Chi đoàn');
  }
}

/**
 * `possible-duplicate`: "same birth date and a name equal without accents, case, spaces and tone placement, or the same
 * phone; on each row of the group, unless both are inactive"
 */
function possibleDuplicates(books: Books, today: number, add: Add): void {
  for (const a of rowsOf(books, PERSON)) {
    let byName = false;
    let byPhone = false;
    for (const b of rowsOf(books, PERSON)) {
      if (a === b) continue;
      if (activeOn(a, today) !== 'yes' && activeOn(b, today) !== 'yes') continue;
      const birthA = dayOf(a, 'Ngày sinh');
      const nameA = textOf(a, 'Họ và tên');
      const nameB = textOf(b, 'Họ và tên');
      const phoneA = textOf(a, 'Điện thoại');
      if (birthA !== null && birthA === dayOf(b, 'Ngày sinh') && nameA !== null && nameB !== null) {
        if (bareName(nameA) === bareName(nameB)) byName = true;
      }
      if (phoneA !== null && phoneA === textOf(b, 'Điện thoại')) byPhone = true;
    }
    if (byName) add('possible-duplicate', W, a, 'Họ và tên');
    else if (byPhone) add('possible-duplicate', W, a, 'Điện thoại');
  }
}

function recruits(books: Books, add: Add): void {
  for (const row of rowsOf(books, RECRUIT)) {
    const recruiter = refOf(books, row, 'Người vận động', PERSON);
    const youth = youthOf(books, row);
    const met = dayOf(row, 'Ngày vận động');
    const org = textOf(row, 'Tổ chức');

    // `recruiter-not-member`: "on Ngày vận động (not today) neither memberOn Đoàn nor memberOn Hội"
    if (recruiter !== null && met !== null) {
      const member = either(memberOn(recruiter, 'Đoàn', met), memberOn(recruiter, 'Hội', met));
      if (member === 'no') add('recruiter-not-member', E, row, 'Người vận động');
    }

    // `self-recruit`: "the youth is the recruiter"
    if (recruiter !== null && youth === recruiter) add('self-recruit', E, row, 'Người vận động');

    // `already-member`: "the youth's Ngày vào Đoàn/Hội (by Tổ chức) is strictly before Ngày vận động"
    if (youth !== null && org !== null && met !== null) {
      const joined = dayOf(youth, `Ngày vào ${org}`);
      if (joined !== null && joined < met) add('already-member', E, row, 'Ngày vận động');
    }

    // `admitted-without-date` · `admitted-without-proof`: "Đã kết nạp without Ngày kết nạp · without Minh chứng"
    if (textOf(row, 'Trạng thái') === 'Đã kết nạp') {
      if (isEmpty(row, 'Ngày kết nạp')) add('admitted-without-date', E, row, 'Ngày kết nạp');
      if (isEmpty(row, 'Minh chứng')) add('admitted-without-proof', W, row, 'Minh chứng');
    }
  }
}

/** Comes after the other rules of these rows: they say which rows count. */
function credits(books: Books, issues: Issue[], add: Add): void {
  if (!isThere(books, PERSON)) return;
  const credit = creditOf(books, issues);

  // `double-credit`: "every row but the first by (Ngày kết nạp, Ngày vận động, key)"
  for (const row of credit.later) add('double-credit', W, row, 'Họ và tên thanh niên');

  // `credited-not-in-roster`: "a credited row whose youth is not in ĐVTN, or there without that Ngày vào"
  for (const row of credit.first) {
    const youth = youthOf(books, row);
    if (youth === null || isEmpty(youth, `Ngày vào ${textOf(row, 'Tổ chức') ?? ''}`)) {
      add('credited-not-in-roster', W, row, 'ĐVTN được kết nạp');
    }
  }
}

/** `done-without-date`: "Kế hoạch Hoàn thành without Ngày hoàn thành; Công trình Được công nhận without Ngày công nhận" */
function doneWithoutDate(books: Books, add: Add): void {
  for (const row of rowsOf(books, PLAN)) {
    if (textOf(row, 'Trạng thái') === 'Hoàn thành' && isEmpty(row, 'Ngày hoàn thành')) {
      add('done-without-date', E, row, 'Ngày hoàn thành');
    }
  }
  for (const row of rowsOf(books, PROJECT)) {
    if (textOf(row, 'Trạng thái') === 'Được công nhận' && isEmpty(row, 'Ngày công nhận')) {
      add('done-without-date', E, row, 'Ngày công nhận');
    }
  }
}

/** `date-order`: "filled dates only, equal allowed, one issue a row"; the column is the later date of the first fault. */
function dateOrder(books: Books, add: Add): void {
  const beforeStop = nominationDates()
    .filter((header) => header !== 'Ngày dừng')
    .map((header) => [header, 'Ngày dừng']);
  const chains: Record<string, string[][]> = {
    [PERSON]: [['Ngày về đơn vị', 'Ngày rời đơn vị']],
    [UNIT]: [['Ngày thành lập', 'Ngày kết thúc']],
    [RECRUIT]: [['Ngày vận động', 'Ngày kết nạp']],
    [NOMINATION]: [
      [
        'Ngày bình chọn',
        'Ngày gửi danh sách',
        'Ngày công nhận đối tượng',
        'Ngày nghị quyết',
        'Ngày kết nạp Đảng',
        'Ngày chính thức',
      ],
      ['Ngày họp chi đoàn', 'Ngày họp BCH', 'Ngày nghị quyết'],
      ['Ngày học lớp nhận thức', 'Ngày kết nạp Đảng'],
      ...beforeStop,
    ],
    [PLAN]: [
      ['Từ ngày', 'Hạn'],
      ['Từ ngày', 'Ngày hoàn thành'],
    ],
    [PROJECT]: [
      ['Từ ngày', 'Đến ngày'],
      ['Từ ngày', 'Ngày công nhận'],
    ],
    [POST]: [
      ['Từ ngày', 'Ngày hết nhiệm kỳ'],
      ['Từ ngày', 'Ngày thôi giữ chức'],
    ],
    [TRAINING]: [['Từ ngày', 'Đến ngày']],
    [TRANSFER]: [['Ngày', 'Hạn']],
    [PROPOSAL]: [['Ngày gửi', 'Ngày trả lời']],
  };
  for (const [table, lists] of Object.entries(chains)) {
    for (const row of rowsOf(books, table)) {
      const column = firstOutOfOrder(row, lists);
      if (column !== null) add('date-order', E, row, column);
    }
  }
}

function firstOutOfOrder(row: Row, lists: string[][]): string | null {
  for (const list of lists) {
    let before: number | null = null;
    for (const header of list) {
      const day = dayOf(row, header);
      if (day === null) continue;
      if (before !== null && day < before) return header;
      before = day;
    }
  }
  return null;
}

const isOpen = (stage: string | null): boolean =>
  stage !== null && stage !== 'Đảng viên chính thức' && stage !== 'Dừng giới thiệu';

function nominations(books: Books, today: number, add: Add): void {
  const rows = rowsOf(books, NOMINATION);
  rows.forEach((row, index) => {
    const person = refOf(books, row, 'Mã ĐVTN', PERSON);
    const chosen = dayOf(row, 'Ngày bình chọn');
    const stage = textOf(row, 'Giai đoạn');
    const at = stage === null ? -1 : STAGES.indexOf(stage);

    // `nominee-not-member`: "not memberOn(Đoàn, Ngày bình chọn; today when empty)"
    if (person !== null && !isBad(row, 'Ngày bình chọn')) {
      if (memberOn(person, 'Đoàn', chosen ?? today) === 'no') add('nominee-not-member', E, row, 'Mã ĐVTN');
    }

    // `nominee-rating`: "not rated Hoàn thành xuất sắc nhiệm vụ in the school year of Ngày bình chọn or the one before"
    if (isThere(books, RATING) && person !== null && chosen !== null) {
      if (ratedExcellent(books, person, [schoolYear(chosen), schoolYear(chosen, -1)]) === 'no') {
        add('nominee-rating', W, row, 'Mã ĐVTN');
      }
    }

    if (at >= 0) {
      // `stage-without-date`: "Giai đoạn without its own date"
      const own = STAGE_DATES[at] ?? '';
      if (isEmpty(row, own)) add('stage-without-date', E, row, own);

      // `stage-skipped`: "an earlier stage's date is empty (not for Dừng)"
      const skipped = STAGE_DATES.slice(0, at).find((header) => isEmpty(row, header));
      if (stage !== 'Dừng giới thiệu' && skipped !== undefined) add('stage-skipped', W, row, skipped);

      // `stage-behind`: "a later stage's date is filled"
      if (STAGE_DATES.slice(at + 1).some((header) => isGood(row, header))) add('stage-behind', W, row, 'Giai đoạn');
    }

    votes(row, dayOf(row, 'Ngày họp chi đoàn') ?? today, add);

    // `certificate-expired`: "an open nomination before Kết nạp Đảng with Ngày học lớp + 5 years < today"
    const studied = dayOf(row, 'Ngày học lớp nhận thức');
    if (at >= 0 && at < STAGES.indexOf('Kết nạp Đảng') && studied !== null && addMonths(studied, 60) < today) {
      add('certificate-expired', W, row, 'Ngày học lớp nhận thức');
    }

    // `nominated-twice`: "two open nominations of one person": every one after the first
    if (person !== null && isOpen(stage)) {
      const earlier = rows
        .slice(0, index)
        .some((other) => refOf(books, other, 'Mã ĐVTN', PERSON) === person && isOpen(textOf(other, 'Giai đoạn')));
      if (earlier) add('nominated-twice', W, row, 'Mã ĐVTN');
    }

    // `renominated`: "on the list two years with no answer"
    const sent = dayOf(row, 'Ngày gửi danh sách');
    const waits = stage === 'Đoàn viên ưu tú' || stage === 'Đã gửi danh sách';
    if (waits && sent !== null && isEmpty(row, 'Ngày công nhận đối tượng') && addMonths(sent, 24) <= today) {
      add('renominated', W, row, 'Ngày công nhận đối tượng');
    }
  });
}

/** Has this person the top grade in one of the years? `unknown` when a grade or year of theirs can't be read. */
function ratedExcellent(books: Books, person: Row, years: string[]): Truth {
  let answer: Truth = 'no';
  for (const rating of rowsOf(books, RATING)) {
    if (refOf(books, rating, 'Mã ĐVTN', PERSON) !== person) continue;
    const year = textOf(rating, 'Năm học');
    const grade = textOf(rating, 'Xếp loại');
    const thatYear: Truth = year === null ? 'unknown' : years.includes(year) ? 'yes' : 'no';
    const top: Truth = grade === null ? 'unknown' : grade === 'Hoàn thành xuất sắc nhiệm vụ' ? 'yes' : 'no';
    answer = either(answer, both(thatYear, top));
  }
  return answer;
}

/** "`Cơ sở tính biểu quyết` có mặt / triệu tập (from 26/06/2026)" */
const SUMMONED_FROM = serialOfIso('2026-06-26');

function votes(row: Row, day: number, add: Add): void {
  const seats = intOf(row, 'Tổng số ủy viên BCH');
  const agreedBch = intOf(row, 'BCH tán thành');
  const againstBch = intOf(row, 'BCH không tán thành');
  const wrong = impossible(row, ['Số đoàn viên', 'Số có mặt', 'Số tán thành', 'Số không tán thành']);
  if (wrong !== null) {
    add('votes-arithmetic', E, row, wrong);
    return;
  }
  if (sumExceeds(agreedBch, againstBch, seats)) {
    add('votes-arithmetic', E, row, againstBch === null ? 'BCH tán thành' : 'BCH không tán thành');
    return;
  }
  tooFew(row, ['Số đoàn viên', 'Số có mặt', 'Số tán thành'], day, add);
  if (agreedBch !== null && seats !== null && 2 * agreedBch <= seats) add('votes-majority', W, row, 'BCH tán thành');
}

/** "Judged for each filled pair" */
function exceeds(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a > b;
}

function sumExceeds(a: number | null, b: number | null, top: number | null): boolean {
  return (a !== null || b !== null) && exceeds((a ?? 0) + (b ?? 0), top);
}

type Four = [members: string, present: string, agreed: string, against: string];

/** `votes-arithmetic`: "not: 0 ≤ tán thành ≤ có mặt ≤ số đoàn viên; tán thành + không tán thành ≤ có mặt" */
function impossible(row: Row, [summoned, came, inFavour, opposed]: Four): string | null {
  const members = intOf(row, summoned);
  const present = intOf(row, came);
  const agreed = intOf(row, inFavour);
  if (exceeds(0, agreed) || exceeds(agreed, present)) return inFavour;
  if (exceeds(0, present) || exceeds(present, members)) return came;
  if (exceeds(agreed, members)) return inFavour;
  if (exceeds(0, members)) return summoned;
  return sumExceeds(agreed, intOf(row, opposed), present) ? opposed : null;
}

/** `votes-quorum`, `votes-majority`: "In whole numbers; not beside `votes-arithmetic`" */
function tooFew(row: Row, [summoned, came, inFavour]: [string, string, string], day: number, add: Add): void {
  const members = intOf(row, summoned);
  const present = intOf(row, came);
  const agreed = intOf(row, inFavour);
  if (present !== null && members !== null && 3 * present < 2 * members) add('votes-quorum', W, row, came);
  const base = day >= SUMMONED_FROM && members !== null ? members : present;
  if (agreed !== null && base !== null && 2 * agreed <= base) add('votes-majority', W, row, inFavour);
}

/** Biểu quyết is held to the same rules, on the day of its meeting */
function ballots(books: Books, today: number, add: Add): void {
  for (const row of rowsOf(books, BALLOT)) {
    const meeting = refOf(books, row, 'Mã buổi', MEETING);
    const day = (meeting === null ? null : dayOf(meeting, 'Ngày')) ?? today;
    const wrong = impossible(row, ['Số phải dự', 'Số có mặt', 'Tán thành', 'Không tán thành']);
    if (wrong === null) tooFew(row, ['Số phải dự', 'Số có mặt', 'Tán thành'], day, add);
    else add('votes-arithmetic', E, row, wrong);
  }
}

/** `plan-cycle` (added): each plan that lies on the cycle */
function planCycles(books: Books, add: Add): void {
  for (const row of rowsOf(books, PLAN)) {
    let above = refOf(books, row, 'Thuộc', PLAN);
    for (let steps = 0; above !== null && above !== row && steps < 1000; steps += 1) {
      above = refOf(books, above, 'Thuộc', PLAN);
    }
    if (above === row) add('plan-cycle', E, row, 'Thuộc');
  }
}

/** `online-forbidden`: "Trực tuyến or Kết hợp with any bold choice of Nội dung biểu quyết" */
function meetings(books: Books, add: Add): void {
  for (const row of rowsOf(books, MEETING)) {
    const mode = textOf(row, 'Cách tổ chức');
    if (mode !== 'Trực tuyến' && mode !== 'Kết hợp') continue;
    if (!isGood(row, 'Nội dung biểu quyết')) continue;
    const topics = cellOf(row, 'Nội dung biểu quyết').list;
    if (topics.some((topic) => BANNED_ONLINE.includes(topic))) add('online-forbidden', E, row, 'Cách tổ chức');
  }
}

/** `attendance-not-member`: "not activeOn that day, or unitOn that day is neither the meeting's unit nor below it" */
function attendance(books: Books, add: Add): void {
  for (const row of rowsOf(books, ATTENDANCE)) {
    const person = refOf(books, row, 'Mã ĐVTN', PERSON);
    const meeting = refOf(books, row, 'Mã buổi', MEETING);
    const day = meeting === null ? null : dayOf(meeting, 'Ngày');
    if (person === null || meeting === null || day === null) continue;
    let outside: Truth = 'unknown';
    const place = textOf(meeting, 'Đơn vị');
    if (isThere(books, UNIT) && isThere(books, TRANSFER) && place !== null) {
      const unit = unitOn(books, person, day);
      if (unit !== null) {
        const within = isWithin(books, unit, place);
        if (within === 'yes') outside = 'no';
        if (within === 'no') outside = 'yes';
      }
    }
    if (activeOn(person, day) === 'no' || outside === 'yes') add('attendance-not-member', W, row, 'Mã ĐVTN');
  }
}

function transfers(books: Books, today: number, add: Add): void {
  for (const row of rowsOf(books, TRANSFER)) {
    const kind = textOf(row, 'Loại');
    const on = dayOf(row, 'Ngày');
    const until = dayOf(row, 'Hạn');
    if (isBad(row, 'Hạn')) continue;

    // `transfer-late`: "a transfer over 1 month after it was due to be made (Chuyển đi without Ngày rời)"
    const person = refOf(books, row, 'Mã ĐVTN', PERSON);
    const due = until ?? on;
    if (kind === 'Chuyển đi' && person !== null && due !== null && isEmpty(person, 'Ngày rời đơn vị')) {
      if (addMonths(due, 1) < today) add('transfer-late', W, row, until === null ? 'Ngày' : 'Hạn');
    }

    // `temporary-long`: "Tạm thời over 3 months"
    if (kind === 'Tạm thời' && on !== null && addMonths(on, 3) < (until ?? today)) add('temporary-long', W, row, 'Hạn');
  }
}

function posts(books: Books, today: number, add: Add): void {
  const rows = rowsOf(books, POST);
  rows.forEach((row, index) => {
    // `term-over`: "in office and Ngày hết nhiệm kỳ < today"
    const end = dayOf(row, 'Ngày hết nhiệm kỳ');
    if (inOffice(row, today) === 'yes' && end !== null && end < today) add('term-over', W, row, 'Ngày hết nhiệm kỳ');

    // `two-secretaries`: "two Bí thư of one unit on one day"
    // `post-twice`: "same person, unit and post, overlapping [từ, thôi): the later row"
    const person = valueOf(books, row, ['Mã ĐVTN']);
    const post = valueOf(books, row, ['Đơn vị', 'Chức vụ']);
    if (person === null || post === null) return;
    let twoSecretaries = false;
    let twice = false;
    for (const other of rows.slice(0, index)) {
      if (!overlap(row, other) || valueOf(books, other, ['Đơn vị', 'Chức vụ']) !== post) continue;
      const holder = valueOf(books, other, ['Mã ĐVTN']);
      if (holder === null) continue;
      if (holder === person) twice = true;
      else if (textOf(row, 'Chức vụ') === 'Bí thư') twoSecretaries = true;
    }
    if (twoSecretaries) add('two-secretaries', W, row, 'Từ ngày');
    if (twice) add('post-twice', E, row, 'Từ ngày');
  });
}

/** Do the times in office [từ, thôi) share a day? No, when one of them can't be read. */
function overlap(a: Row, b: Row): boolean {
  const startA = dayOf(a, 'Từ ngày');
  const startB = dayOf(b, 'Từ ngày');
  if (startA === null || startB === null) return false;
  if (isBad(a, 'Ngày thôi giữ chức') || isBad(b, 'Ngày thôi giữ chức')) return false;
  const endA = dayOf(a, 'Ngày thôi giữ chức') ?? Infinity;
  const endB = dayOf(b, 'Ngày thôi giữ chức') ?? Infinity;
  return Math.max(startA, startB) < Math.min(endA, endB);
}

/**
 * `barred-by-discipline`: "a post, succession or training dated within 12 months after Ngày hiệu lực": shown on the row
 * of the discipline, once.
 */
function discipline(books: Books, add: Add): void {
  const looked: [string, string][] = [
    [POST, 'Từ ngày'],
    [SUCCESSION, 'Ngày phê duyệt'],
    [TRAINING, 'Từ ngày'],
  ];
  for (const row of rowsOf(books, DISCIPLINE)) {
    const person = refOf(books, row, 'Mã ĐVTN', PERSON);
    const since = dayOf(row, 'Ngày hiệu lực');
    if (person === null || since === null) continue;
    let barred = false;
    for (const [table, header] of looked) {
      for (const other of rowsOf(books, table)) {
        if (refOf(books, other, 'Mã ĐVTN', PERSON) !== person) continue;
        const day = dayOf(other, header);
        if (day !== null && day > since && day <= addMonths(since, 12)) barred = true;
      }
    }
    if (barred) add('barred-by-discipline', E, row, 'Ngày hiệu lực');
  }
}
