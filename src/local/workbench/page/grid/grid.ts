import {
  CellValueType,
  ICommandService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  type ICellData,
  type IExecutionOptions,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { AFTER_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Box } from '../../../spreadsheet/a1';
import type { CellFormat } from '../../../spreadsheet/format';
import type { GridBook, GridChange, GridRow, GridSheet } from '../../protocol';
import { changesOf, type Mutation } from './outgoing';
import { boxOf } from './boxes';
import { noteAt, rowData, snapshotOf } from './snapshot';
import { styleOf } from './styles';
import { createUniver } from './univer';

export interface ComputedCell {
  row: number;
  column: number;
  value: string | number | boolean;
}

/** What a person does in the grid, and what the grid found. */
export interface GridEvents {
  change: (change: GridChange) => void;
  computed: (sheetId: number, cells: ComputedCell[]) => void;
  selected: (sheetId: number, box: Box) => void;
  /** A cell that leads somewhere was clicked: an address, or `#gid=…&range=…` in the same file. */
  followed: (link: string) => void;
  /** The first book is drawn, and keys and clicks are heard. */
  ready: () => void;
}

/** A spreadsheet on the screen. What it is told to show comes back as no event. */
export interface Grid {
  /** Takes the place of what was shown; the sheet in front and what is selected stay where they still are. */
  show: (book: GridBook) => void;
  rows: (sheetId: number, rows: [number, GridRow][], formatsFrom: number, formats: CellFormat[]) => void;
  select: (sheetId: number, box?: Box) => void;
  dispose: () => void;
}

/** Not from this person, and not to be undone by them. */
const FROM_DESK = { fromCollab: true, onlyLocal: true };
const FONTS = ['400 13px Arial', '700 13px Arial'];
const SET_VALUES = 'sheet.mutation.set-range-values';
/** Before the library reads numbers and dates out of what was typed. */
const FIRST = 100;

/** @param container an element with an id. */
export async function createGrid(container: HTMLElement, events: GridEvents): Promise<Grid> {
  await Promise.all(FONTS.map((font) => document.fonts.load(font, 'Đăng ký đoàn viên ưu tú')));
  return new UniverGrid(container, events);
}

class UniverGrid implements Grid {
  private readonly api: FUniver;
  private readonly univer: ReturnType<typeof createUniver>['univer'];
  private book: GridBook = { sheets: [], formats: [], locale: '' };
  private unitId = '';
  private units = 0;
  private readonly typed = new Map<string, string>();
  private copiedSheet: number | null = null;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const { univer, api } = createUniver(container.id);
    this.univer = univer;
    this.api = api;
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Rendered) events.ready();
    });
  }

  show(book: GridBook): void {
    const front = this.front();
    const scroll = this.api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    this.book = book;
    const old = this.unitId;
    this.unitId = `book-${String(++this.units)}`;
    if (old !== '') this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(old);
    const workbook = this.api.createWorkbook(snapshotOf(this.unitId, book));
    if (old === '') this.hookUp();
    if (!front || !workbook.getSheetBySheetId(String(front.sheetId))) return;
    this.activate(front.sheetId, front.selection);
    if (scroll) workbook.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  }

  rows(sheetId: number, rows: [number, GridRow][], formatsFrom: number, formats: CellFormat[]): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    this.book.formats.splice(formatsFrom, this.book.formats.length, ...formats);
    const old = new Map(sheet.rows);
    this.execute(SET_VALUES, { ...this.place(sheetId), cellValue: this.rowsFor(sheet, rows) });
    for (const [row, cells] of rows) this.noteRow(sheetId, row, old.get(row) ?? [], cells);
    const after = new Map([...old, ...rows]);
    sheet.rows = [...after].sort(([a], [b]) => a - b);
  }

  select(sheetId: number, box?: Box): void {
    this.activate(sheetId, box);
    if (box) this.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(box.startRow, box.startColumn);
  }

  dispose(): void {
    this.univer.dispose();
  }

  private activate(sheetId: number, box?: Box): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(String(sheetId));
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    if (!box) return;
    const { startRow, startColumn, endRow, endColumn } = box;
    sheet.getRange(startRow, startColumn, endRow - startRow, endColumn - startColumn).activate();
  }

  /** The library's services are there once it has a first book. */
  private hookUp(): void {
    this.showDisplayTexts();
    this.catchTyped();
    this.watch();
  }

  /** Numbers and dates show as the desk says, and are edited as they show. */
  private showDisplayTexts(): void {
    this.univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Value,
        priority: FIRST,
        handler: (cell, _location, next) => {
          const shown: unknown = cell?.custom?.['shown'];
          return next(typeof shown === 'string' ? { ...cell, v: shown, t: CellValueType.NUMBER } : cell);
        },
      });
  }

  /** What is typed goes out as it was typed: what it means in this file, the desk decides. */
  private catchTyped(): void {
    this.univer
      .__getInjector()
      .get(SheetInterceptorService)
      .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
        priority: FIRST,
        handler: (cell, { subUnitId, row, col }, next) => {
          const isText = cell?.t === CellValueType.FORCE_STRING;
          if (!cell || typeof cell.f === 'string' || cell.p || typeof cell.v !== 'string') return next(cell);
          this.typed.set(key(Number(subUnitId), row, col), isText ? `'${cell.v}` : cell.v);
          return { ...cell, t: CellValueType.STRING, custom: null };
        },
      });
  }

  private watch(): void {
    const { api, events } = this;
    const commands = this.univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === 'sheet.command.copy-sheet') this.copiedSheet = this.sheetIn(params) ?? this.front()?.sheetId ?? null;
    });
    commands.onCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
      if (id === 'sheet.command.copy-sheet') this.copiedSheet = null;
      if (id === SET_VALUES) this.tellComputed(params, options);
      if (options?.fromCollab || options?.onlyLocal || !this.isHere(params)) return;
      for (const change of changesOf({ id, params } as Mutation, this.known())) {
        if (change.kind === 'filter') this.keepFilter(change);
        events.change(change);
      }
    });
    api.addEvent(api.Event.CellClicked, ({ row, column }) => {
      const sheet = this.sheet(this.front()?.sheetId ?? -1);
      const index = new Map(sheet?.rows).get(row)?.[column]?.s;
      const link = index === undefined ? undefined : this.book.formats[index]?.link;
      if (link !== undefined) events.followed(link);
    });
    api.addEvent(api.Event.SelectionChanged, () => {
      const front = this.front();
      if (front?.selection) events.selected(front.sheetId, front.selection);
    });
  }

  private known() {
    const styles = this.api.getActiveWorkbook()?.getWorkbook().getStyles();
    return {
      book: this.book,
      copiedSheet: this.copiedSheet,
      style: (id: string) => styles?.get(id) ?? null,
      typed: (sheetId: number, row: number, column: number) => {
        const text = this.typed.get(key(sheetId, row, column));
        this.typed.delete(key(sheetId, row, column));
        return text;
      },
    };
  }

  /** The results of formulas come as values that are set and told to nobody. */
  private tellComputed(params: unknown, options: IExecutionOptions | undefined): void {
    if (!options?.onlyLocal || options.fromCollab || !this.isHere(params)) return;
    const { subUnitId, cellValue = {} } = params as {
      subUnitId: string;
      cellValue?: Record<number, Record<number, ICellData | null>>;
    };
    const sheet = this.sheet(Number(subUnitId));
    if (!sheet) return;
    const known = new Map(sheet.rows);
    const cells = Object.entries(cellValue).flatMap(([row, values]) =>
      Object.entries(values).flatMap(([column, cell]) => {
        const value = computedValue(cell);
        const old = known.get(Number(row))?.[Number(column)];
        const isNew = value !== null && old?.f !== undefined && old.v !== value;
        return isNew ? [{ row: Number(row), column: Number(column), value }] : [];
      }),
    );
    if (cells.length > 0) this.events.computed(sheet.id, cells);
  }

  private rowsFor(sheet: GridSheet, rows: [number, GridRow][]): Record<number, Record<number, ICellData | null>> {
    const blank: Record<number, null> = {};
    for (let column = 0; column < sheet.columnCount; column++) blank[column] = null;
    const style = (index: number) => styleOf(this.book.formats[index] ?? {});
    // Values are set over what is there, so a cell is emptied of all that its new self lacks.
    return Object.fromEntries(
      rows.map(([row, cells]) => [row, { ...blank, ...mapped(rowData(cells, style), withNothingLeft) }]),
    );
  }

  private noteRow(sheetId: number, row: number, old: GridRow, cells: GridRow): void {
    for (let col = 0; col < Math.max(old.length, cells.length); col++) {
      const note = cells[col]?.note;
      if (note === old[col]?.note) continue;
      const at = { unitId: this.unitId, sheetId: String(sheetId), row, col };
      if (note === undefined) this.execute('sheet.mutation.remove-note', at);
      else this.execute('sheet.mutation.update-note', { ...at, note: noteAt(row, col, note) });
    }
  }

  private keepFilter({ sheetId, filter }: Extract<GridChange, { kind: 'filter' }>): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    if (filter) sheet.filter = filter;
    else delete sheet.filter;
  }

  private execute(id: string, params: object): void {
    this.api.syncExecuteCommand(id, params, FROM_DESK);
  }

  private place(sheetId: number): { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: String(sheetId) };
  }

  private sheet(id: number): GridSheet | undefined {
    return this.book.sheets.find((sheet) => sheet.id === id);
  }

  private sheetIn(params: unknown): number | undefined {
    const id = (params as { subUnitId?: string } | undefined)?.subUnitId;
    return id === undefined ? undefined : Number(id);
  }

  /** Cells are edited in little books of the library's own, whose mutations are nobody's. */
  private isHere(params: unknown): boolean {
    return (params as { unitId?: string } | undefined)?.unitId === this.unitId;
  }

  private front(): { sheetId: number; selection?: Box } | null {
    const sheet = this.unitId === '' ? null : this.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return null;
    const range = sheet.getActiveRange()?.getRange();
    const sheetId = Number(sheet.getSheetId());
    if (!range) return { sheetId };
    return { sheetId, selection: boxOf(range) };
  }
}

function key(sheetId: number, row: number, column: number): string {
  return `${String(sheetId)} ${String(row)} ${String(column)}`;
}

function computedValue(cell: ICellData | null): string | number | boolean | null {
  if (cell?.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}

function withNothingLeft(cell: ICellData): ICellData {
  return { v: null, f: null, si: null, p: null, s: null, custom: null, ...cell };
}

function mapped<T, U>(record: Record<number, T>, change: (value: T) => U): Record<number, U> {
  return Object.fromEntries(Object.entries(record).map(([index, value]) => [index, change(value)]));
}
