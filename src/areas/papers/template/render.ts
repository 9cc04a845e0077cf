import { isSmallGroup, numberOf, SMALL, type Told } from '../figure-value';
import { list } from '../../../text/format';
import { against, ofTarget, perCent, shown } from '../numbers';
import type { Source, Span, TableBlock } from '../paper';
import { labelOf, Names, type Ref, type ShownRow, type TemplateData, type UnitFigures, type Unprinted } from './data';
import { parseTemplate, type Node, type Placeholder, type Section, type TemplateProblem } from './parse';
import { tableOf, tableOfRows } from './tables';

/** A piece of a rendered template: text as it was written, a value, a table, or a value that there is none of. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'table'; readonly table: TableBlock }
  | { readonly kind: 'nothing' };

export interface Rendered {
  readonly atoms: readonly Atom[];
  readonly problems: readonly TemplateProblem[];
  readonly unprinted: readonly Unprinted[];
}

/** Fills a template in. Values are put in as they are: signs of the template's in them mean nothing. */
export function renderTemplate(text: string, data: TemplateData): Rendered {
  const { nodes, problems } = parseTemplate(text);
  const renderer = new Renderer(data, problems);
  const atoms = renderer.render(nodes, { unit: data.top, row: null });
  return { atoms, problems: renderer.problems, unprinted: renderer.unprinted };
}

/** Of what is spoken: a unit, and within a loop a row. */
interface Scope {
  readonly unit: UnitFigures;
  readonly row: ShownRow | null;
}

/** {{điền: …}}: what an officer is to write. */
const BLANK = /^điền\s*:\s*/i;
/** {{bảng: …; …}}: units as rows, figures as columns; {{bảng: list | header; header}}: rows of a list. */
const TABLE = /^bảng\s*:\s*/i;
/** {{danh sách: list | header}}: a, b, c. */
const LIST = /^danh sách\s*:\s*/i;
const EACH_UNIT = 'đơn vị';
const COMPARED = /\s*\|\s*so sánh$/i;
const SHARE = /\s*\|\s*tỷ lệ$/i;

class Renderer {
  readonly problems: TemplateProblem[];
  private readonly names: Names;
  private readonly untold = new Map<string, Unprinted>();

  constructor(
    private readonly data: TemplateData,
    problems: readonly TemplateProblem[],
  ) {
    this.names = new Names(data);
    this.problems = [...problems];
  }

  get unprinted(): readonly Unprinted[] {
    return [...this.untold.values()];
  }

  render(nodes: readonly Node[], scope: Scope): Atom[] {
    return nodes.flatMap((node): Atom[] => {
      if (node.kind === 'text') return [node];
      if (node.kind === 'placeholder') return this.placeholder(node, scope);
      if (node.kind === 'if') return this.holds(node.name, node, scope) ? this.render(node.nodes, scope) : [];
      return this.scopesOf(node.name, node, scope).flatMap((each) => this.render(node.nodes, each));
    });
  }

  private placeholder(node: Placeholder, scope: Scope): Atom[] {
    const { name } = node;
    if (BLANK.test(name)) return [{ kind: 'span', span: { text: name.replace(BLANK, ''), isBlank: true } }];
    if (TABLE.test(name)) return this.table(name.replace(TABLE, ''), node, scope);
    if (LIST.test(name)) return this.list(name.replace(LIST, ''), node);
    const text = cellOf(scope.row, name) ?? this.unitText(name, scope) ?? this.names.text(name);
    if (text !== undefined) return [text === '' ? { kind: 'nothing' } : { kind: 'span', span: { text } }];
    const spans = this.number(name, scope);
    if (spans === 'unknown-name') return this.unknown(node);
    return spans === null ? [{ kind: 'nothing' }] : spans.map((span) => ({ kind: 'span', span }));
  }

  private report({ line, column }: Placeholder | Section, text: string): void {
    const isKnown = this.problems.some((each) => each.line === line && each.column === column);
    if (!isKnown) this.problems.push({ line, column, code: 'unknown', text });
  }

  private unitText(name: string, { unit }: Scope): string | undefined {
    if (/^tên đơn vị$/i.test(name)) return unit.name;
    return /^mã đơn vị$/i.test(name) ? (unit.code ?? '') : undefined;
  }

  /** `A`, `A: choice`, `A / B`, each with `| so sánh` or `| tỷ lệ`. Null where a number is missing. */
  private number(written: string, scope: Scope): Span[] | null | 'unknown-name' {
    const isCompared = COMPARED.test(written);
    const isShare = SHARE.test(written);
    const bare = written.replace(COMPARED, '').replace(SHARE, '').trim();
    const [first = '', second] = this.refers(bare) === null ? bare.split(/\s+\/\s+/) : [bare];
    const refs = [first, ...(second === undefined ? [] : [second])].map((each) => this.refers(each));
    const [ref, wholeRef] = refs;
    if (ref === null || ref === undefined || wholeRef === null) return 'unknown-name';
    const now = this.told(ref, scope);
    const whole = wholeRef === undefined ? undefined : this.told(wholeRef, scope);
    if (now === null || whole === null) return null;
    const isSmall = isSmallGroup(ref.figure, now, whole);
    if (isSmall && whole !== undefined) return this.withhold(ref, scope);
    const spans = [this.span(ref, now, scope)];
    if (whole !== undefined && wholeRef !== undefined) {
      if (whole.value === 0) return null;
      const share = perCent(now.value / whole.value);
      if (isShare) spans.splice(0, 1, { ...this.span(ref, now, scope), text: share });
      else spans.push({ text: '/' }, this.span(wholeRef, whole, scope), { text: ` (${share})` });
    }
    if (isCompared) return isSmall ? [] : this.compared(ref, now, scope);
    return spans;
  }

  /** What a name refers to: a figure, and what of it. */
  private refers(written: string): Ref | null {
    const whole = this.names.figure(written);
    if (whole !== undefined) return { figure: whole, part: null };
    const cut = written.lastIndexOf(':');
    const figure = cut < 0 ? undefined : this.names.figure(written.slice(0, cut).trim());
    return figure === undefined ? null : { figure, part: written.slice(cut + 1).trim() };
  }

  private told({ figure, part }: Ref, { unit }: Scope): Told | null {
    const told = numberOf(figure, unit.figures[figure], part, this.data.natures);
    if (typeof told !== 'string') return told;
    const label = labelOf({ figure, part }, this.data);
    const name = unit === this.data.top ? null : unit.name;
    this.untold.set(`${label}|${name ?? ''}`, { label, unit: name, why: told });
    return null;
  }

  private withhold(ref: Ref, { unit }: Scope): null {
    const label = labelOf(ref, this.data);
    this.untold.set(`${label}|${unit.name}`, { label, unit: unit === this.data.top ? null : unit.name, why: 'small' });
    return null;
  }

  private span(ref: Ref, told: Told, { unit }: Scope): Span {
    const source: Source = {
      figure: ref.figure,
      label: labelOf(ref, this.data),
      unit: unit === this.data.top ? null : unit.name,
      rows: told.rows,
    };
    return { text: isSmallGroup(ref.figure, told) ? SMALL : shown(told), source };
  }

  /** , bằng 95% chỉ tiêu, tăng 12 so với cùng kỳ: as far as there is something to compare with. */
  private compared({ figure, part }: Ref, now: Told, { unit }: Scope): Span[] {
    const target = part === null ? unit.targets[figure] : undefined;
    const before = numberOf(figure, unit.lastYear?.[figure], part, this.data.natures);
    return [
      ...(target === undefined || target === 0 ? [] : [{ text: `, ${ofTarget(now, target)}` }]),
      ...(typeof before === 'string' ? [] : [{ text: `, ${against(now, before)}` }]),
    ];
  }

  /** A number above zero, a text, rows of a list. */
  private holds(name: string, node: Section, scope: Scope): boolean {
    const text = cellOf(scope.row, name) ?? this.names.text(name);
    if (text !== undefined) return text !== '';
    const ref = this.refers(name);
    if (ref !== null) {
      const told = numberOf(ref.figure, scope.unit.figures[ref.figure], ref.part, this.data.natures);
      return typeof told !== 'string' && told.value > 0;
    }
    const list = name.toLowerCase() === EACH_UNIT ? this.data.units : this.names.list(name);
    if (list === undefined) this.report(node, node.source);
    return (list?.length ?? 0) > 0;
  }

  private scopesOf(name: string, node: Section, scope: Scope): Scope[] {
    if (name.toLowerCase() === EACH_UNIT) return this.data.units.map((unit) => ({ unit, row: null }));
    const rows = this.rows(name);
    if (rows === null) this.report(node, node.source);
    return (rows ?? []).map((row) => ({ unit: scope.unit, row }));
  }

  private list(written: string, node: Placeholder): Atom[] {
    const [name = '', header = ''] = written.split(/\s*\|\s*/);
    const rows = this.rows(name);
    if (rows === null) return this.unknown(node);
    const words = rows.map((row) => cellOf(row, header)).filter((word) => word !== undefined && word !== '');
    return words.length === 0 ? [{ kind: 'nothing' }] : [{ kind: 'span', span: { text: list(words as string[]) } }];
  }

  /** The rows of a list; none where the figure that they would be behind isn't known. Null for an unknown name. */
  private rows(name: string): readonly ShownRow[] | null {
    return this.names.list(name) ?? (this.refers(name) === null ? null : []);
  }

  /** A name that nothing has stays as it was written. */
  private unknown(node: Placeholder): Atom[] {
    this.report(node, node.source);
    return [{ kind: 'text', text: node.source }];
  }

  private table(written: string, node: Placeholder, scope: Scope): Atom[] {
    const [listed = '', headers] = written.split(/\s*\|\s*/);
    if (headers !== undefined) {
      const rows = this.rows(listed);
      if (rows === null) return this.unknown(node);
      return [
        rows.length === 0 ? { kind: 'nothing' } : { kind: 'table', table: tableOfRows(rows, headers.split(/\s*;\s*/)) },
      ];
    }
    const refs = written.split(';').map((name) => this.refers(name.trim()) ?? this.wholeChoice(name.trim()));
    if (refs.some((ref) => ref === null)) return this.unknown(node);
    const known = refs.flatMap((ref) => (ref === null ? [] : [ref]));
    const { table, unprinted } = tableOf(known, scope.unit, this.data);
    for (const each of unprinted) this.untold.set(`${each.label}|`, each);
    return [table === null ? { kind: 'nothing' } : { kind: 'table', table }];
  }

  private wholeChoice(written: string): Ref | null {
    const figure = /:\s*\*$/.test(written) ? this.names.figure(written.replace(/\s*:\s*\*$/, '')) : undefined;
    return figure === undefined ? null : { figure, part: '*' };
  }
}

function cellOf(row: ShownRow | null, name: string): string | undefined {
  if (row === null) return undefined;
  const header = Object.keys(row).find((each) => each.toLowerCase() === name.toLowerCase());
  return header === undefined ? undefined : row[header];
}
