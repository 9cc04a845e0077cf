import {
  ICommandService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IExecutionOptions,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { FormulaDataModel, IEditorBridgeService } from '@univerjs/preset-sheets-core';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/preset-sheets-note';
import type { Box } from '../../../spreadsheet/a1';
import type { BookChanges, GridBook, GridCell, GridChange, GridRow, GridSheet, SheetCells } from '../../protocol';
import { bookWithCells, changedBook, movedSheets, otherCells } from './book-changes';
import { boxOf, tiled } from './boxes';
import type { Matrix } from './cell-changes';
import { filterMutations, frameMutations, type FrameMutation } from './frame-mutations';
import { changesOf, type Known, type Mutation } from './outgoing';
import { pasteTexts } from './paste';
import { newResults, type ComputedCell } from './results';
import { rowAt } from './row-at';
import { isAllowed, rulesOf } from './rules';
import { settled } from './settled';
import { showDisplayTexts } from './shown-cells';
import { cellsOf, noteAt, rowsOver, sheetData, snapshotOf, stylesOf } from './snapshot';
import { sortByAlphabet } from './sort-order';
import { catchTyped, typedCell } from './typed-texts';
import { forgetSteps } from './undo-steps';
import { createUniver } from './univer';

/** A row that is scrolled to would hide under the frozen header; some rows above it show where one is. */
const ROWS_ABOVE = 3;

/** What a person does in the grid, and what the grid found. */
export interface GridEvents {
  /** What one step brought about. */
  change: (changes: readonly GridChange[]) => void;
  computed: (sheetId: number, cells: ComputedCell[]) => void;
  selected: (sheetId: number, box: Box) => void;
  /** A cell that leads somewhere was clicked: an address, or `#gid=…&range=…` in the same file. */
  followed: (link: string) => void;
  /** A text was typed where meanwhile stands something else, and is written nowhere. */
  unplaced: (text: string) => void;
  /** The first book is drawn, and keys and clicks are heard. */
  ready: () => void;
  /** The cells of a sheet that came without are wanted. */
  wanted: (sheetId: number) => void;
  /** Whether the sheet in front waits for its cells: nothing can be typed there yet. */
  waiting: (isWaiting: boolean) => void;
}

/** A spreadsheet on the screen. What it is told to show comes back as no event. */
export interface Grid {
  /**
   * Takes the place of what was shown; the sheet in front and what is selected stay where they still are. Of the same
   * file it waits while somebody types in a cell.
   */
  show: (book: GridBook, isSameFile?: boolean) => void;
  /**
   * Shows what is other than it was; what the person can undo stays, but where it was changed elsewhere.
   * @param isOwn whether all of it came of what the person here did in the grid.
   */
  take: (changes: BookChanges, isOwn: boolean) => void;
  /** Shows the cells of a sheet that came without. */
  fill: (cells: SheetCells) => void;
  select: (sheetId: number, box?: Box) => void;
  /** Takes what is being typed as typed, as a click elsewhere does. */
  finish: () => void;
  dispose: () => void;
}

/** Not from this person, and not to be undone by them. */
const FROM_DESK = { fromCollab: true, onlyLocal: true };
const FONTS = ['400 13px Arial', '700 13px Arial'];
/** How long after the end of typing the library has surely taken it over, in milliseconds. */
const AFTER_TYPING = 100;
/** How long the next sheet waits for the browser to be idle, in milliseconds. */
const LONGEST_IDLE = 300;
const SET_VALUES = 'sheet.mutation.set-range-values';
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
  private copiedSheet: number | null = null;
  private removedNote: Known['removedNote'] = null;
  private readonly untold: GridChange[] = [];
  private isWaiting = false;
  /** What waits for the end of typing, and the book as it then will be. */
  private held: { book: GridBook; then: (() => void)[] } | null = null;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    const { univer, api } = createUniver(container.id);
    this.univer = univer;
    this.api = api;
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage !== api.Enum.LifecycleStages.Rendered) return;
      events.ready();
      this.askForCells();
    });
    api.addEvent(api.Event.ActiveSheetChanged, () => this.tellWaiting());
  }

  show(book: GridBook, isSameFile = false): void {
    // Drawn anew, the cell would lose what was typed so far.
    this.held = isSameFile && this.isTyping() ? { book, then: [() => this.show(book)] } : null;
    if (this.held) return;
    const front = this.front();
    const scroll = this.api.getActiveWorkbook()?.getActiveSheet().getScrollState();
    this.book = book;
    const old = this.unitId;
    this.unitId = `book-${String(++this.units)}`;
    if (old !== '') this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(old);
    const workbook = this.api.createWorkbook(snapshotOf(this.unitId, book));
    if (old === '') this.hookUp();
    else this.askForCells();
    this.tellWaiting();
    if (!front) return;
    if (!workbook.getSheetBySheetId(String(front.sheetId))) return;
    this.activate(front.sheetId, front.selection);
    if (scroll) workbook.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  }

  take(changes: BookChanges, isOwn: boolean): void {
    const moved = movedSheets(this.book, changes);
    if (this.held || (moved.size > 0 && this.isTyping())) {
      const then = [...(this.held?.then ?? []), () => this.take(changes, isOwn)];
      this.held = { book: changedBook(this.held?.book ?? this.book, changes), then };
      return;
    }
    const before = this.book;
    const cells = isOwn ? new Map<number, Set<string>>() : otherCells(before, changes);
    this.book = changedBook(before, changes);
    forgetSteps(this.univer, this.unitId, { cells, sheets: moved });
    if (changes.order) this.arrange(changes.order, changes.added);
    for (const frame of changes.framed) {
      const [old, now] = [before.sheets.find(({ id }) => id === frame.id), this.sheet(frame.id)];
      if (!old || !now) continue;
      this.mutate(frame.id, frameMutations(old, now));
      if (frame.validations) this.setRules(now);
    }
    for (const { sheetId, rows } of changes.rows) {
      const [old, now] = [before.sheets.find(({ id }) => id === sheetId), this.sheet(sheetId)];
      if (!old || !now) continue;
      this.execute(SET_VALUES, { ...this.place(sheetId), cellValue: rowsOver(now, rows, this.book.formats) });
      const oldRows = new Map(old.rows);
      for (const [row, cells] of rows) this.noteRow(sheetId, row, oldRows.get(row) ?? [], cells);
    }
  }

  fill(cells: SheetCells): void {
    const { sheetId } = cells;
    if (this.sheet(sheetId)?.isUnsent) {
      this.book = bookWithCells(this.book, cells);
      if (this.held) this.held.book = bookWithCells(this.held.book, cells);
      this.putIn(cells);
    }
    this.tellWaiting();
    this.askForCells();
  }

  select(sheetId: number, box?: Box): void {
    this.activate(sheetId, box);
    if (!box) return;
    const row = Math.max(0, box.startRow - ROWS_ABOVE);
    this.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(row, box.startColumn);
  }

  finish(): void {
    if (this.isTyping()) void this.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Puts sheets in and takes them out, so that there are these, in this order. */
  private arrange(order: readonly number[], added: readonly GridSheet[]): void {
    const here = (): number[] =>
      this.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => Number(sheet.getSheetId())) ?? [];
    const front = this.front();
    const styles = stylesOf(this.book.formats);
    for (const sheet of added) {
      const index = order.indexOf(sheet.id);
      this.execute('sheet.mutation.insert-sheet', {
        unitId: this.unitId,
        index,
        sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet)),
        styles,
      });
      this.setRules(sheet);
      for (const [row, cells] of sheet.rows) this.noteRow(sheet.id, row, [], cells);
      this.mutate(sheet.id, filterMutations(sheet, false));
    }
    const gone = this.api
      .getActiveWorkbook()
      ?.getSheets()
      .filter((sheet) => !order.includes(Number(sheet.getSheetId())));
    // A sheet that was put in here has its number from the desk only now.
    const [first] = added;
    if (front && Number.isNaN(front.sheetId) && first) this.activate(first.id);
    for (const sheet of gone ?? []) {
      this.execute('sheet.mutation.remove-sheet', { unitId: this.unitId, subUnitId: sheet.getSheetId() });
    }
    order.forEach((sheetId, toOrder) => {
      const fromOrder = here().indexOf(sheetId);
      if (fromOrder === toOrder) return;
      this.execute('sheet.mutation.set-worksheet-order', { ...this.place(sheetId), fromOrder, toOrder });
    });
  }

  /** One sheet after the other, that in front first, so that the person can go on meanwhile. */
  private askForCells(): void {
    const front = this.front()?.sheetId;
    const unsent = this.book.sheets.filter(({ isUnsent }) => isUnsent);
    const next = unsent.find(({ id }) => id === front) ?? unsent[0];
    if (next) requestIdleCallback(() => this.events.wanted(next.id), { timeout: LONGEST_IDLE });
  }

  private tellWaiting(): void {
    const isWaiting = this.sheet(this.front()?.sheetId ?? NaN)?.isUnsent ?? false;
    if (isWaiting !== this.isWaiting) this.events.waiting(isWaiting);
    this.isWaiting = isWaiting;
  }

  /** Puts cells where there were none. The library is told of the first row alone: each row would take it as long as all. */
  private putIn({ sheetId, rows }: SheetCells): void {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    const sheet = this.sheet(sheetId);
    const matrix = workbook?.getSheetBySheetId(String(sheetId))?.getCellMatrix();
    if (!workbook || !matrix || !sheet) return;
    for (const [id, style] of Object.entries(stylesOf(this.book.formats))) {
      if (!workbook.getStyles().get(id)) workbook.getStyles().addCustomStyle(id, style);
    }
    for (const [row, cells] of rows) {
      for (const [column, cell] of Object.entries(cellsOf(cells))) matrix.setValue(row, Number(column), cell);
      this.noteRow(sheetId, row, [], cells);
    }
    const cellValue = rowsOver(sheet, rows.slice(0, 1), this.book.formats);
    this.execute(SET_VALUES, { ...this.place(sheetId), cellValue });
  }

  private mutate(sheetId: number, mutations: readonly FrameMutation[]): void {
    for (const { id, params } of mutations) this.execute(id, { ...this.place(sheetId), ...params });
  }

  private setRules(sheet: GridSheet): void {
    const place = this.place(sheet.id);
    const model = this.univer.__getInjector().get(DataValidationModel);
    const ruleId = model.getRules(place.unitId, place.subUnitId).map(({ uid }) => uid);
    this.execute('data-validation.mutation.removeRule', { ...place, ruleId, source: 'patched' });
    for (const rule of rulesOf(sheet)) {
      this.execute('data-validation.mutation.addRule', { ...place, rule, source: 'patched' });
    }
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
    showDisplayTexts(this.univer, (sheetId, row, column) => this.cell(sheetId, row, column));
    catchTyped(this.univer, (sheetId, row, column, text) => {
      const sheet = this.sheet(sheetId);
      return !sheet || isAllowed(sheet, row, column, text);
    });
    pasteTexts(this.univer, (rows) => this.paste(rows));
    sortByAlphabet(this.univer);
    this.watch();
  }

  /** Puts texts where the selection begins, again and again where it is larger. */
  private paste(block: string[][]): boolean {
    const front = this.front();
    const sheet = this.sheet(front?.sheetId ?? NaN);
    if (!front?.selection || !sheet) return false;
    const { box, rows } = tiled(front.selection, block);
    const cells = rows.flatMap((texts, i) =>
      texts.map((text, j) => ({ row: box.startRow + i, column: box.startColumn + j, text })),
    );
    const length = box.endRow - sheet.rowCount;
    if (length > 0) {
      // The desk draws the sheet anew, with its new rows.
      const appendDimension = { sheetId: sheet.id, dimension: 'ROWS', length };
      this.tell({ kind: 'requests', requests: [{ appendDimension }] });
      this.tell({ kind: 'cells', sheetId: sheet.id, cells });
      return true;
    }
    const value: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, text } of cells) {
      (value[row] ??= {})[column] = typedCell(text);
    }
    return this.api.syncExecuteCommand('sheet.command.set-range-values', { ...this.place(sheet.id), value });
  }

  private watch(): void {
    const { api, events } = this;
    const commands = this.univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === 'sheet.command.copy-sheet') this.copiedSheet = this.sheetIn(params) ?? this.front()?.sheetId ?? null;
      if (id === 'sheet.mutation.remove-note') this.removedNote = this.noteIn(params);
    });
    commands.onCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
      if (id === 'sheet.command.copy-sheet') this.copiedSheet = null;
      if (id === SET_VALUES) this.tellComputed(params, options);
      if (options?.fromCollab || options?.onlyLocal || !this.isHere(params)) return;
      for (const change of changesOf({ id, params } as Mutation, this.known())) {
        if (this.isUnplaced(change)) continue;
        if (change.kind === 'filter') this.keepFilter(change);
        this.tell(change);
      }
    });
    this.univer
      .__getInjector()
      .get(IEditorBridgeService)
      .visible$.subscribe(() => setTimeout(() => this.release(), AFTER_TYPING));
    api.addEvent(api.Event.CellClicked, ({ row, column }) => {
      const index = this.cell(this.front()?.sheetId ?? NaN, row, column)?.s;
      const link = index === undefined ? undefined : this.book.formats[index]?.link;
      if (link !== undefined) events.followed(link);
    });
    api.addEvent(api.Event.SelectionChanged, () => {
      const front = this.front();
      if (front?.selection) events.selected(front.sheetId, front.selection);
    });
  }

  private isTyping(): boolean {
    const injector = this.univer.__getInjector();
    return this.unitId !== '' && injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Draws what waited, once what was typed has gone out. */
  private release(): void {
    if (!this.held || this.isTyping()) return;
    const { then } = this.held;
    this.held = null;
    for (const next of then) next();
  }

  /** Whether cells were filled in rows that are others in the book that waits to be shown. */
  private isUnplaced(change: GridChange): boolean {
    const { held } = this;
    if (!held || change.kind !== 'cells') return false;
    const rowIn = (book: GridBook, row: number): string => {
      const sheet = book.sheets.find(({ id }) => id === change.sheetId);
      return JSON.stringify(sheet?.rows.find(([at]) => at === row)?.[1] ?? []);
    };
    const lost = change.cells.filter(({ row }) => rowIn(this.book, row) !== rowIn(held.book, row));
    for (const { text = '' } of lost) this.events.unplaced(text);
    return lost.length > 0;
  }

  /** What one step brings about is told together. */
  private tell(change: GridChange): void {
    this.untold.push(change);
    if (this.untold.length > 1) return;
    queueMicrotask(() => this.events.change(settled(this.untold.splice(0))));
  }

  private known(): Known {
    const styles = this.api.getActiveWorkbook()?.getWorkbook().getStyles();
    return {
      book: this.book,
      copiedSheet: this.copiedSheet,
      removedNote: this.removedNote,
      formula: (sheetId, row, column) =>
        this.univer
          .__getInjector()
          .get(FormulaDataModel)
          .getFormulaStringByCell(row, column, String(sheetId), this.unitId) ?? null,
      style: (id) => styles?.get(id) ?? null,
    };
  }

  /** The results of formulas come as values that are set and told to nobody. */
  private tellComputed(params: unknown, options: IExecutionOptions | undefined): void {
    if (!options?.onlyLocal || options.fromCollab || !this.isHere(params)) return;
    const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: Matrix };
    const sheet = this.sheet(Number(subUnitId));
    const cells = sheet ? newResults(sheet, cellValue) : [];
    if (cells.length > 0) this.events.computed(Number(subUnitId), cells);
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

  private cell(sheetId: number, row: number, column: number): GridCell | null | undefined {
    return rowAt(this.sheet(sheetId)?.rows ?? [], row)?.[column];
  }

  private sheetIn(params: unknown): number | undefined {
    const id = (params as { subUnitId?: string } | undefined)?.subUnitId;
    return id === undefined ? undefined : Number(id);
  }

  private noteIn(params: unknown): Known['removedNote'] {
    const { unitId, sheetId, ...of } = params as { unitId: string; sheetId: string; noteId?: string };
    return this.univer.__getInjector().get(SheetsNoteModel).getNote(unitId, sheetId, of) ?? null;
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
