import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Directory, PersonHit, UnitHit } from '../panel-api/requests';
import { compareNames } from '../text/collation';
import { fold } from '../text/spelling';

/** The directory, and who was added or renamed since it was loaded. */
export interface Known extends Directory {
  readonly added: readonly PersonHit[];
  readonly add: (person: PersonHit) => void;
}

const NOBODY: Known = {
  people: [],
  units: [],
  unnamed: 0,
  today: '',
  actor: '',
  choices: [],
  added: [],
  add: () => undefined,
};

export const DirectoryContext = createContext<Known>(NOBODY);

export function useDirectory(): Known {
  return useContext(DirectoryContext);
}

/** At most so many hits are shown. */
const MOST = 8;

interface Indexed {
  readonly person: PersonHit;
  readonly words: string;
  readonly given: string;
}

/** Finds people by any parts of name, MSSV, phone or branch, with or without accents; given names first. */
export function usePersonSearch(): (query: string) => readonly PersonHit[] {
  const { people, added } = useDirectory();
  const index = useMemo(() => {
    const renewed = new Map([...people, ...added].map((person) => [person.ref, person]));
    return [...renewed.values()].map(indexed);
  }, [people, added]);
  return (query) => search(index, query);
}

function indexed(person: PersonHit): Indexed {
  const { ref, name, studentId, phone, unit } = person;
  return { person, words: fold([name, studentId, phone, unit, ref].join(' ')), given: fold(givenName(name)) };
}

function search(index: readonly Indexed[], query: string): readonly PersonHit[] {
  const parts = fold(query)
    .split(' ')
    .filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined) return [];
  const rank = ({ person, given }: Indexed): number =>
    (person.isActive ? 0 : 4) + (given === first ? 0 : given.startsWith(first) ? 1 : 2);
  return index
    .filter(({ words }) => parts.every((part) => words.includes(part)))
    .sort((a, b) => rank(a) - rank(b) || compareNames(a.person.name, b.person.name))
    .slice(0, MOST)
    .map(({ person }) => person);
}

export function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Họ và tên · Chi đoàn · MSSV. */
export function labelOf({ name, unit, studentId }: PersonHit): string {
  return [name, unit, studentId].filter((part) => part !== '').join(' · ');
}

export function personIn({ people, added }: Known, ref: string): PersonHit | undefined {
  return [...added, ...people].find((person) => person.ref === ref || person.studentId === ref);
}

export function unitName({ units }: Known, code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

/** The open branches, by their codes. */
export function openBranches({ units }: Known): readonly UnitHit[] {
  return units.filter(({ level, isOpen }) => isOpen && level === 'Chi đoàn');
}
