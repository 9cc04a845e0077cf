import type { PersonPage } from '../../panel-api/people';
import { PEOPLE_ROOM } from '../../words/panel';
import { columnOf } from '../checks';
import { unitName, useDirectory } from '../directory';

/** What the sheets say of a person, line by line. */
export function Facts({ page }: { readonly page: PersonPage }) {
  const known = useDirectory();
  const { facts } = PEOPLE_ROOM;
  const text = (property: string): string => page.fields[property] ?? '';
  // What ended is told beside what began.
  const days = ['joinedUnion', 'leftUnion', 'joinedAssociation', 'leftAssociation', 'arrived', 'left'].flatMap(
    (property) => (text(property) === '' ? [] : [`${columnOf('people', property).header}: ${text(property)}`]),
  );
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [facts.issues, page.issues],
    [facts.membership, [unitName(known, text('unit')), ...days]],
    [facts.contact, [text('phone'), text('email'), text('studentId')]],
    [
      facts.residence,
      [[text('residence'), text('address'), text('ward'), text('province')].filter(isFilled).join(', ')],
    ],
    [
      facts.posts,
      page.posts.map(({ post, unit, from, until }) => parts(post, unitName(known, unit), span(from, until))),
    ],
    [facts.ratings, page.ratings.map(({ year, grade }) => parts(year, grade))],
    [
      facts.recruits,
      page.recruits.map(({ youth, organisation, status, date }) => parts(youth, organisation, status, date)),
    ],
    [facts.meetings, [PEOPLE_ROOM.meetings(page.meetings.present, page.meetings.named)]],
    [facts.transfers, page.transfers.map(({ type, from, to, date }) => parts(date, type, `${from} → ${to}`))],
  ];
  return (
    <dl>
      {lines.map(([title, told]) => {
        const filled = told.filter(isFilled);
        if (title === facts.issues && filled.length === 0) return null;
        return (
          <div key={title}>
            <dt>{title}</dt>
            {filled.length === 0 && <dd class="secondary">{PEOPLE_ROOM.nothing}</dd>}
            {filled.map((line) => (
              <dd key={line} class={title === facts.issues ? 'fault' : ''}>
                {line}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function isFilled(text: string): boolean {
  return text !== '';
}

function parts(...texts: readonly string[]): string {
  return texts.filter(isFilled).join(' · ');
}

function span(from: string, until: string): string {
  return until === '' ? `từ ${from}` : `${from}–${until}`;
}
