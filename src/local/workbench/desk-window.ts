import type { Button, Menu, PromptAnswer, UiHost } from '../apps-script/ui-host';
import type { SheetRange } from '../spreadsheet/spreadsheet';
import type { Panel, Question, ToWindow } from './protocol';

/** A window was closed while a script waited for its answer. */
export class WindowClosed extends Error {
  override name = 'WindowClosed';
}

/** A page of a script's own that is open in a window. */
export interface OpenPanel extends Panel {
  html: string;
}

interface Waiting {
  question: Question;
  answered: (answer: PromptAnswer) => void;
  lost: (error: Error) => void;
}

/** One window of the page, and the person in front of it. */
export class DeskWindow {
  fileId = '';
  selection: SheetRange | undefined;
  /** The menus that scripts made here, by file. */
  readonly menus = new Map<string, Menu[]>();
  readonly panels = new Map<string, OpenPanel>();
  /** How many formats of a file this window knows, by file. */
  readonly formatsKnown = new Map<string, number>();
  private readonly waiting = new Map<number, Waiting>();
  private questions = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    public email: string,
    readonly send: (message: ToWindow) => void,
  ) {}

  /** One change after another: where a later one means to go is so only once those before it are made. */
  inTurn<T>(make: () => T | Promise<T>): Promise<T> {
    const made = this.turn.then(make);
    this.turn = made.catch(() => undefined);
    return made;
  }

  /** @throws {WindowClosed} where the window goes before it answers. */
  ask(question: Omit<Question, 'id'>): Promise<PromptAnswer> {
    const asked = { ...question, id: ++this.questions };
    return new Promise((answered, lost) => {
      this.waiting.set(asked.id, { question: asked, answered, lost });
      this.send({ type: 'ask', question: asked });
    });
  }

  /** An answer to a question that stands open; others are late, and are dropped. */
  answer(id: number, button: Button, text: string): void {
    const waiting = this.waiting.get(id);
    if (!waiting || (button !== 'CLOSE' && !waiting.question.buttons.split('_').includes(button))) return;
    this.waiting.delete(id);
    this.send({ type: 'asked', id });
    waiting.answered({ button, text });
  }

  /** A word of the desk's own. */
  tell(message: string, tone: 'info' | 'error' = 'error'): void {
    this.send({ type: 'told', message, tone });
  }

  /** Somebody else sits down: what was open for the one before is closed. */
  leave(): void {
    for (const id of [...this.panels.keys()]) this.closePanel(id);
    for (const [id, { lost }] of this.waiting) {
      this.send({ type: 'asked', id });
      lost(new WindowClosed());
    }
    this.waiting.clear();
  }

  close(): void {
    for (const { lost } of this.waiting.values()) lost(new WindowClosed());
    this.waiting.clear();
    this.panels.clear();
  }

  /** What a script of that file sees of the person here. */
  ui(fileId: string, newId: () => string): UiHost {
    const open = (panel: Omit<OpenPanel, 'id' | 'fileId'>): void => {
      // Another file's stay where they are, out of sight until that file is shown again.
      const replaced = [...this.panels.values()].find(
        (one) => one.fileId === fileId && (one.kind === 'sidebar') === (panel.kind === 'sidebar'),
      );
      if (replaced) this.closePanel(replaced.id);
      const opened = { ...panel, id: newId(), fileId };
      this.panels.set(opened.id, opened);
      const { html, ...shown } = opened;
      this.send({ type: 'panel', panel: shown });
    };
    return {
      alert: async (dialog) => (await this.ask({ ...dialog, kind: 'alert' })).button,
      prompt: (dialog) => this.ask({ ...dialog, kind: 'prompt' }),
      toast: (toast) => this.send({ ...toast, type: 'toast' }),
      menu: (menu) => {
        const others = (this.menus.get(fileId) ?? []).filter(({ caption }) => caption !== menu.caption);
        this.menus.set(fileId, [...others, menu]);
      },
      activate: ({ sheetId, ...range }) => {
        const { startRow, endRow, startColumn, endColumn } = range;
        const bounded =
          startRow !== undefined && endRow !== undefined && startColumn !== undefined && endColumn !== undefined;
        const box = bounded ? { box: { startRow, endRow, startColumn, endColumn } } : {};
        this.send({ type: 'select', fileId, sheetId, ...box });
      },
      sidebar: (page) => open({ ...page, kind: 'sidebar' }),
      dialog: (page, modal) => open({ ...page, kind: modal ? 'modal' : 'modeless' }),
    };
  }

  closePanel(id: string): void {
    if (this.panels.delete(id)) this.send({ type: 'panel-gone', id });
  }
}
