import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Directory, PersonHit, UnitHit } from '../panel-api/directory';
import { compareNames } from '../text/collation';
import { parsePhone } from '../text/contact';
import { fold } from '../text/spelling';

/** The directory, and how it is loaded anew after something was written. */
export interface Known extends Directory {
  readonly refresh: () => void;
}

const NOBODY: Known = {
  people: [],
  units: [],
  unnamed: 0,
  today: '',
  actor: '',
  unit: null,
  choices: [],
  refresh: () => undefined,
};

export const DirectoryContext = createContext<Known>(NOBODY);

export function useDirectory(): Known {
  return useContext(DirectoryContext);
}

/** At most so many hits are shown. */
const MOST = 8;

interface Indexed {
  readonly person: PersonHit;
  /** Words of the name and the branch: what is typed begins one of them. */
  readonly words: readonly string[];
  /** Numbers, of which any part may be typed. */
  readonly numbers: string;
  readonly given: string;
}

/** Finds people by any parts of name, MSSV, phone or branch, with or without accents; given names first. */
export function usePersonSearch(): (query: string) => readonly PersonHit[] {
  const { people } = useDirectory();
  const index = useMemo(() => people.map(indexed), [people]);
  return (query) => search(index, query);
}

function indexed(person: PersonHit): Indexed {
  const { ref, name, studentId, phone, unit } = person;
  return {
    person,
    words: fold(`${name} ${unit}`).split(' '),
    numbers: fold(`${studentId} ${phone} ${ref}`),
    given: fold(givenName(name)),
  };
}

function search(index: readonly Indexed[], query: string): readonly PersonHit[] {
  const parts = fold(parsePhone(query) ?? query)
    .split(' ')
    .filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined) return [];
  const rank = ({ person, given }: Indexed): number =>
    (person.isActive ? 0 : 4) + (given === first ? 0 : given.startsWith(first) ? 1 : 2);
  return index
    .filter(({ words, numbers }) =>
      parts.every((part) => words.some((word) => word.startsWith(part)) || (part.length > 2 && numbers.includes(part))),
    )
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

export function personIn({ people }: Known, ref: string): PersonHit | undefined {
  return people.find((person) => person.ref === ref || person.studentId === ref);
}

export function unitName({ units }: Known, code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

/** The open branches, by their codes. */
export function openBranches({ units }: Known): readonly UnitHit[] {
  return units.filter(({ level, isOpen }) => isOpen && level === 'Chi đoàn');
}

/** A unit as one chooses it: its code, and its name where that says more. */
export function unitLabel({ code, name }: UnitHit): string {
  return name === code ? code : `${code} · ${name}`;
}

/** What a field of branches lets one choose from. */
export function branches(known: Known): readonly { readonly value: string; readonly label: string }[] {
  return openBranches(known).map((unit) => ({ value: unit.code, label: unitLabel(unit) }));
}

/** What a field of units lets one choose from: those that are open, as the sheet lists them. */
export function openUnits({ units }: Known): readonly { readonly value: string; readonly label: string }[] {
  return units.filter(({ isOpen }) => isOpen).map((unit) => ({ value: unit.code, label: unitLabel(unit) }));
}
