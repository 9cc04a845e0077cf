import { agendaOf } from '../../areas/agenda/agenda';
import { MEETINGS } from '../../areas/meetings/tables';
import type { Agenda } from '../../panel-api/agenda';
import type { Answer } from '../../panel-api/answer';
import type { ArgumentsOf } from '../../panel-api/requests';
import { UNITS } from '../../roster/units';
import { addMonths, parseDay } from '../../text/calendar';
import { keyOf } from '../../text/spelling';
import { PANEL } from '../../words/panel-refusals';
import type { Desk } from '../desk';
import { Refused } from '../refused';
import { dayText, gone, openBook } from './book';

/** What a branch may speak of in a month (`MM/yyyy`), and the meetings that it has in it already. */
export function agenda(desk: Desk, { unit, month }: ArgumentsOf<'agenda'>): Answer<Agenda> {
  const { books } = openBook(desk);
  const branch = books.find(UNITS, keyOf(unit));
  if (branch === undefined) return gone('units', unit);
  const first = parseDay(`01/${month}`);
  if (first === null) throw new Refused(PANEL.unreadable);
  const meetings = books
    .rows(MEETINGS)
    .filter(({ unit: host, date }) => books.find(UNITS, host) === branch && date !== null)
    .sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
  const isWithin = (date: number | null): boolean => date !== null && date >= first && date < addMonths(first, 1);
  const before = meetings.filter(({ date, status }) => (date ?? 0) < first && status !== 'Hoãn').pop();
  const result: Agenda = {
    items: agendaOf(books, branch, first).map((item) => ({ ...item, day: dayText(item.day) })),
    planned: meetings
      .filter(({ date }) => isWithin(date))
      .map(({ date, status, subject }) => [dayText(date), status ?? 'Đã họp', subject ?? '']),
    last: { date: dayText(before?.date ?? null), time: before?.time ?? '', place: before?.place ?? '' },
  };
  return { status: 'ok', result };
}
