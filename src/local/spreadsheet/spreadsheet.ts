import type { GridRange } from './a1';
import type { SheetProperties } from './sheet';
import { Sheet } from './sheet';

/** A range of one sheet. */
export interface SheetRange extends GridRange {
  sheetId: number;
}

export interface NamedRange {
  id: string;
  name: string;
  range: SheetRange;
}

export interface ProtectedRange {
  id: number;
  range: SheetRange;
  description?: string;
  warningOnly: boolean;
  /** Addresses of those who may edit besides the owner; empty where the protection only warns. */
  editors: string[];
}

/** One spreadsheet in memory. */
export class Spreadsheet {
  sheets: Sheet[] = [];
  namedRanges: NamedRange[] = [];
  protectedRanges: ProtectedRange[] = [];
  locale = 'vi_VN';
  timeZone = 'Asia/Ho_Chi_Minh';
  private copied = new Set<Sheet>();
  private watchers = new Set<(by: string) => void>();

  constructor(public title: string) {}

  addSheet(properties: Partial<SheetProperties> & { title: string }, index = this.sheets.length): Sheet {
    const sheet = new Sheet({
      id: this.freeSheetId(),
      hidden: false,
      frozenRows: 0,
      frozenColumns: 0,
      rowCount: 1000,
      columnCount: 26,
      ...properties,
    });
    this.copied.add(sheet);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  sheetById(id: number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.properties.id === id);
  }

  sheetByTitle(title: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.properties.title === title);
  }

  /**
   * A copy to be written and then taken by {@link adopt}, or dropped. Of the sheets only those are copied that
   * {@link writable} is asked for.
   */
  draft(): Spreadsheet {
    const draft = new Spreadsheet(this.title);
    draft.sheets = this.sheets.slice();
    draft.namedRanges = this.namedRanges.slice();
    draft.protectedRanges = this.protectedRanges.slice();
    draft.locale = this.locale;
    draft.timeZone = this.timeZone;
    return draft;
  }

  /** The sheet of that id, copied if this is a draft that has not written it before. */
  writable(id: number): Sheet | undefined {
    const index = this.sheets.findIndex((sheet) => sheet.properties.id === id);
    const sheet = this.sheets[index];
    if (!sheet || this.copied.has(sheet)) return sheet;
    const copy = sheet.copy();
    this.copied.add(copy);
    this.sheets[index] = copy;
    return copy;
  }

  /**
   * Becomes what the draft is. Sheets that were held before are stale afterwards.
   * @param by the address of who changed it, '' where that is nobody in particular.
   */
  adopt(draft: Spreadsheet, by = ''): void {
    this.title = draft.title;
    this.sheets = draft.sheets;
    this.namedRanges = draft.namedRanges;
    this.protectedRanges = draft.protectedRanges;
    this.locale = draft.locale;
    this.timeZone = draft.timeZone;
    for (const call of this.watchers) call(by);
  }

  /** Calls back each time that a draft was taken, with who changed it; answers with what ends that. */
  watch(call: (by: string) => void): () => void {
    this.watchers.add(call);
    return () => this.watchers.delete(call);
  }

  private freeSheetId(): number {
    let id = 0;
    while (this.sheetById(id)) id++;
    return id;
  }
}
