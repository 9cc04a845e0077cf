import type { Figure } from '../../../counting/counting';
import { caseless } from '../../../text/spelling';
import type { Natures, Untold } from '../figure-value';

/** The figures of one unit: those of the period, and of the same period a year before where they are known. */
export interface UnitFigures {
  readonly code: string | null;
  readonly name: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly lastYear: Readonly<Record<string, Figure>> | null;
  /** Targets by the names of figures; a share is from 0 to 1. */
  readonly targets: Readonly<Record<string, number>>;
}

/** A row of a table, its cells by their headers, as people read them. */
export type ShownRow = Readonly<Record<string, string>>;

/** What a template is filled with. */
export interface TemplateData {
  readonly top: UnitFigures;
  /** The units right below. */
  readonly units: readonly UnitFigures[];
  /** What figures are called, by their names; a template may use either. */
  readonly labels: Readonly<Record<string, string>>;
  readonly natures: Natures;
  /** Further labels that templates may use, by the names of figures. */
  readonly otherLabels: Readonly<Record<string, string>>;
  /** Words that aren't figures, by the names that templates use. */
  readonly texts: Readonly<Record<string, string>>;
  /** The rows behind a figure, or another list, by the figure's name or the list's. */
  readonly lists: Readonly<Record<string, readonly ShownRow[]>>;
}

/** A figure, and what of it: a choice, or a number beside it. */
export interface Ref {
  readonly figure: string;
  readonly part: string | null;
}

/** A number that is not printed, and why. */
export interface Unprinted {
  readonly label: string;
  readonly unit: string | null;
  readonly why: Untold;
}

/** What a figure is called, and what of it: a choice, or a number beside it. */
export function labelOf(
  { figure, part }: Ref,
  { labels, otherLabels }: Pick<TemplateData, 'labels' | 'otherLabels'>,
): string {
  const label = labels[figure] ?? otherLabels[figure] ?? figure;
  return part === null ? label : `${label}: ${part}`;
}

/** Finds figures by name or label, without case. */
export class Names {
  private readonly figures = new Map<string, string>();
  private readonly texts: ReadonlyMap<string, string>;
  private readonly lists: ReadonlyMap<string, readonly ShownRow[]>;

  constructor({ labels, otherLabels, texts, lists }: Pick<TemplateData, 'labels' | 'otherLabels' | 'texts' | 'lists'>) {
    for (const [name, label] of [...Object.entries(otherLabels), ...Object.entries(labels)]) {
      this.figures.set(caseless(name), name);
      this.figures.set(caseless(label), name);
    }
    this.texts = new Map(Object.entries(texts).map(([name, text]) => [caseless(name), text]));
    this.lists = new Map(Object.entries(lists).map(([name, rows]) => [caseless(name), rows]));
  }

  figure(name: string): string | undefined {
    return this.figures.get(caseless(name));
  }

  text(name: string): string | undefined {
    return this.texts.get(caseless(name));
  }

  list(name: string): readonly ShownRow[] | undefined {
    return this.lists.get(caseless(this.figure(name) ?? name));
  }
}
