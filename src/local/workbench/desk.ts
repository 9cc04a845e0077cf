import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { MovableClock } from '../apps-script/clock';
import { dropRecovery } from '../files/recovery';
import type { Form, FormResponse } from '../forms/form';
import type { SheetsBackend } from '../sheets-api/http/handler';
import { SheetsApi } from '../sheets-api/service';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { takeComputed } from './computed';
import type { DeskBook } from './desk-book';
import { deskState } from './desk-state';
import { DeskWindow } from './desk-window';
import { messageIn } from './messages';
import { makeChange, TakenBack, wordsOfRefusal, type Made } from './edit-desk';
import { FormDesk, formSubmitEvent, sheetSubmitEvent } from './form-desk';
import { EditQueue } from './edit-queue';
import type { KeptStore } from './kept-store';
import { withFonts, withScriptRun } from './open-panel';
import { actorOf, personOf } from './people';
import type { Project } from './project';
import type { LeftBook } from './recovery-copies';
import type { LeftRecovery } from './recoveries';
import type { DeskState, FromWindow, GridChange } from './protocol';
import { Runner, thrown, wordsOfFailure } from './runner';
import { Saver } from './saver';
import type { Line } from './server';
import { ShownBook } from './shown-book';
import { todayIn } from './today';
import { changeEvent, editEvent, sheetsEvent } from './events';
import { TriggerDrive } from './trigger-drive';
import { TOLD } from './words';

export interface DeskSetup {
  books: readonly DeskBook[];
  project: Project;
  /** What Google keeps beside spreadsheets. */
  keeper: KeptStore;
  clock: MovableClock;
  /** What earlier runs left unsaved, by the ids of books; what is settled goes out of it. */
  recoveries: Map<string, LeftRecovery>;
  /** What gives a script's page its `google.script`. */
  scriptRun: string;
  /** Styles that bring a font that draws Vietnamese well, for pages that load nothing. */
  fonts: string;
  /** Says what is wrong with a file. */
  wordsOfProblem: (error: unknown) => string;
  /** What everybody who comes is to know. */
  notices?: readonly string[];
}

/**
 * What stands in Google's place for the windows of one start: the spreadsheets, who sits where, the script's runs, its
 * triggers, and the time.
 */
export class Desk {
  readonly runner: Runner;
  readonly saver: Saver;
  readonly forms: FormDesk;
  /** Once a window has drawn a book. */
  readonly drawn: Promise<void>;
  private tellDrawn: () => void = () => undefined;
  private readonly windows = new Set<DeskWindow>();
  private readonly spreadsheets: Map<string, Spreadsheet>;
  private readonly shown: Map<string, ShownBook>;
  private readonly triggers: TriggerDrive;
  private readonly edits = new EditQueue();
  private isStateDue = false;

  constructor(private readonly setup: DeskSetup) {
    const { books, project, keeper, clock } = setup;
    const { store } = keeper;
    this.drawn = new Promise((resolve) => {
      this.tellDrawn = resolve;
    });
    this.spreadsheets = new Map(books.map(({ id, spreadsheet }) => [id, spreadsheet]));
    this.shown = new Map(
      books.map(({ id, spreadsheet }) => [
        id,
        new ShownBook(id, spreadsheet, () => [...this.windows].filter(({ fileId }) => fileId === id)),
      ]),
    );
    const changed = (): void => this.stateChanged();
    this.saver = new Saver({
      books,
      keeper,
      isBusy: (fileId) => this.runner.isBusy(fileId),
      ahead: () => clock.ahead,
      changed,
      pushedAside: () => {
        for (const window of this.windows) window.tell(TOLD.otherDesk);
      },
    });
    this.runner = new Runner({ project, spreadsheets: this.spreadsheets, store, clock, newId: randomUUID, changed });
    this.triggers = new TriggerDrive({ clock, store, runner: this.runner, changed });
    this.forms = new FormDesk({
      store,
      clock,
      spreadsheets: this.spreadsheets,
      newId: randomUUID,
      fonts: setup.fonts,
      submitted: (form, response) => void this.submitted(form, response),
    });
  }

  /** The Sheets API as the owner has it. A spreadsheet made through it lives as long as the desk: no file is behind it. */
  get sheets(): SheetsBackend {
    return {
      api: new SheetsApi(this.spreadsheets),
      create: (spreadsheet) => {
        const id = randomUUID();
        this.spreadsheets.set(id, spreadsheet);
        return id;
      },
    };
  }

  connect(send: (text: string) => void): Line {
    const window = new DeskWindow(randomUUID(), personOf(undefined).email, (message) => send(JSON.stringify(message)));
    this.windows.add(window);
    return {
      message: (said) => {
        const message = messageIn(said);
        if (message === null) {
          window.tell(TOLD.notUnderstood);
          return;
        }
        this.hear(window, message).catch((error: unknown) => window.tell(TOLD.notDone(wordsOfFailure(error))));
      },
      gone: () => {
        this.windows.delete(window);
        window.close();
      },
    };
  }

  panelHtml(id: string): string | null {
    const [html] = [...this.windows].flatMap(({ panels }) => panels.get(id)?.html ?? []);
    const { scriptRun, fonts } = this.setup;
    return html === undefined ? null : withScriptRun(withFonts(html, fonts), scriptRun);
  }

  mailHtml(id: string): string | null {
    const html = this.setup.keeper.store.outbox.find((mail) => mail.id === id)?.htmlBody ?? '';
    return html === '' ? null : withFonts(html, this.setup.fonts);
  }

  /** Keeps copies of what is not saved, and answers with where. */
  keepCopies(): Promise<LeftBook[]> {
    return this.saver.keepCopies();
  }

  /** Ends what would keep the program running. Answers with what is not saved, and the copies that were kept of it. */
  async close(): Promise<LeftBook[]> {
    this.triggers.close();
    for (const window of this.windows) window.close();
    await this.runner.close();
    this.saver.keepStore();
    const left = await this.saver.keepCopies();
    await this.saver.close();
    return left;
  }

  private async hear(window: DeskWindow, message: FromWindow): Promise<void> {
    switch (message.type) {
      case 'hello':
        window.email = personOf(message.me).email;
        for (const notice of this.setup.notices ?? []) window.tell(notice);
        return this.open(window, message.fileId ?? '');
      case 'be':
        window.email = personOf(message.email).email;
        window.leave();
        return this.open(window, window.fileId);
      case 'open':
        return this.open(window, message.fileId);
      case 'drawn':
        this.tellDrawn();
        return;
      case 'cells':
        this.shown.get(message.fileId)?.drawCells(window, message.sheetId);
        return;
      case 'change':
        return this.change(window, message.fileId, message.changes);
      case 'computed':
        return window.inTurn(() => takeComputed(this.spreadsheets.get(message.fileId), message, window.email));
      case 'selected':
        window.selection = { sheetId: message.sheetId, ...message.box };
        return;
      case 'menu-item':
        return this.runMenuItem(window, message.fileId, message.functionName);
      case 'answer':
        window.answer(message.id, message.button, message.text);
        return;
      case 'call':
        return this.callFromPanel(window, message);
      case 'panel-close':
        window.closePanel(message.id);
        return;
      case 'clock':
        return this.triggers.moveTo(message.to);
      case 'save':
        return this.save(window, message.fileIds, message.overwrite);
      case 'recover':
        return this.recover(window, message.fileId, message.take);
      case 'publish-form':
        this.publish(message.formId, message.published);
        return;
      case 'delete-trigger':
        this.deleteTrigger(message.triggerId);
    }
  }

  /** Shows a file and does what Google does on opening it: menus are built anew, for whoever may edit. */
  private async open(window: DeskWindow, wanted: string): Promise<void> {
    const fileId = this.spreadsheets.has(wanted) ? wanted : (this.setup.books[0]?.id ?? '');
    window.fileId = fileId;
    window.selection = undefined;
    window.menus.delete(fileId);
    window.send({ type: 'desk', desk: this.stateFor(window) });
    this.shown.get(fileId)?.open(window);
    if (actorOf(window.email).role === 'viewer') return;
    await this.runSimple('onOpen', fileId, 'open', window, sheetsEvent(fileId, window.email));
    this.stateChanged();
    await this.triggers.fire('open', fileId, (uid) => sheetsEvent(fileId, window.email, uid), window);
  }

  private async change(window: DeskWindow, fileId: string, changes: readonly GridChange[]): Promise<void> {
    const spreadsheet = this.spreadsheets.get(fileId);
    if (!spreadsheet) return;
    const today = todayIn(spreadsheet.timeZone, this.setup.clock.now());
    const actor = actorOf(window.email);
    const made: Made[] = [];
    await window.inTurn(async () => {
      try {
        for (const change of changes) {
          const one = await makeChange(window, actor, fileId, spreadsheet, change, today);
          if (one) made.push(one);
          else this.drawAgain(window, fileId, change);
        }
      } catch (error) {
        if (!(error instanceof TakenBack)) window.tell(wordsOfRefusal(error));
        this.drawRefused(window, fileId, changes);
      }
    });
    await Promise.all(made.map((one) => this.tellTriggers(window, fileId, one)));
  }

  /** The window shows a step already; where it is refused, what stands takes its place: only the rows, where that will do. */
  private drawRefused(window: DeskWindow, fileId: string, changes: readonly GridChange[]): void {
    if (changes.every(({ kind }) => kind === 'cells')) {
      for (const change of changes) this.drawAgain(window, fileId, change);
    } else this.shown.get(fileId)?.draw(window);
  }

  /** What was so already shows in the window as it was typed. */
  private drawAgain(window: DeskWindow, fileId: string, change: GridChange): void {
    if (change.kind !== 'cells') return;
    const rows = [...new Set(change.cells.map(({ row }) => row))];
    this.shown.get(fileId)?.drawRows(window, change.sheetId, rows);
  }

  private async tellTriggers(window: DeskWindow, fileId: string, made: Made): Promise<void> {
    const { email } = window;
    if (made.kind === 'change') {
      await this.triggers.fire('change', fileId, (uid) => changeEvent(fileId, email, made.changeType, uid), window);
      return;
    }
    await this.edits.take(fileId, () =>
      this.runSimple('onEdit', fileId, 'edit', window, editEvent(fileId, email, made)),
    );
    await this.triggers.fire('edit', fileId, (uid) => editEvent(fileId, email, made, uid), window);
  }

  /** A trigger that nobody installed: a function of that name, if there is one. What goes wrong stands in the list of runs. */
  private async runSimple(
    functionName: string,
    fileId: string,
    source: 'open' | 'edit',
    window: DeskWindow,
    event: object,
  ): Promise<void> {
    if (!this.runner.has(functionName)) return;
    const actor = actorOf(window.email);
    const order = { fileId, functionName, source, actor, window, args: [event], isSimple: true };
    await this.runner.run(order).catch(() => undefined);
  }

  private async runMenuItem(window: DeskWindow, fileId: string, functionName: string): Promise<void> {
    try {
      await this.runner.run({ fileId, functionName, source: 'menu', actor: actorOf(window.email), window });
    } catch (error) {
      window.tell(TOLD.scriptFailed(functionName, wordsOfFailure(error)));
    } finally {
      this.triggers.arm();
    }
  }

  /** What `google.script.run` asked for; its failure handler hears of all that goes wrong. */
  private async callFromPanel(window: DeskWindow, call: Extract<FromWindow, { type: 'call' }>): Promise<void> {
    const { panelId, callId, functionName, argsJson } = call;
    const panel = window.panels.get(panelId);
    if (!panel) return;
    const actor = actorOf(window.email);
    try {
      const args = JSON.parse(argsJson) as unknown[];
      const { fileId } = panel;
      const value = await this.runner.run({ fileId, functionName, source: 'panel', actor, window, args });
      window.send({ type: 'called', panelId, callId, ...(value === undefined ? {} : { value }) });
    } catch (error) {
      window.send({ type: 'called', panelId, callId, error: thrown(error) });
    } finally {
      this.triggers.arm();
    }
  }

  private deleteTrigger(triggerId: string): void {
    const { store } = this.setup.keeper;
    store.triggers = store.triggers.filter(({ id }) => id !== triggerId);
    this.triggers.arm();
    this.stateChanged();
  }

  private publish(formId: string, published: boolean): void {
    const form = this.setup.keeper.store.forms.get(formId);
    if (form) form.published = published;
    this.stateChanged();
  }

  private async submitted(form: Form, response: FormResponse): Promise<void> {
    this.stateChanged();
    const { spreadsheetId } = form.destination ?? {};
    if (spreadsheetId !== undefined) {
      await this.triggers.fire('form-submit', spreadsheetId, (uid) => sheetSubmitEvent(form, response, uid));
    }
    await this.triggers.fireForm(form.id, (uid) => formSubmitEvent(form, response, uid));
  }

  private async save(window: DeskWindow, fileIds: readonly string[], overwrite: boolean): Promise<void> {
    const saved: string[] = [];
    for (const { id, path } of this.setup.books.filter((book) => fileIds.includes(book.id))) {
      try {
        const { kind } = await this.saver.save(id, overwrite);
        if (kind === 'changed-on-disk') window.send({ type: 'changed-on-disk', fileId: id });
        else saved.push(basename(path));
      } catch (error) {
        window.tell(this.setup.wordsOfProblem(error));
      }
    }
    if (saved.length > 0) window.tell(TOLD.saved(saved), 'info');
  }

  /** What an earlier run left unsaved takes the place of what stands here, or goes. */
  private async recover(window: DeskWindow, fileId: string, take: boolean): Promise<void> {
    const { recoveries, books, keeper } = this.setup;
    const left = recoveries.get(fileId);
    const book = books.find(({ id }) => id === fileId);
    if (!left || !book || actorOf(window.email).role === 'viewer') return;
    recoveries.delete(fileId);
    if (!take) {
      await dropRecovery(left.path);
      this.stateChanged();
      return;
    }
    await this.runner.idle();
    keeper.store.takePart(fileId, left.beside);
    left.spreadsheet.title = book.spreadsheet.title;
    book.spreadsheet.adopt(left.spreadsheet);
    this.triggers.arm();
    await this.saver.replaceCopy(left.path);
    for (const one of this.windows) if (one.fileId === fileId) await this.open(one, fileId);
    window.tell(TOLD.recovered(basename(book.path)), 'info');
  }

  private stateFor(window: DeskWindow): DeskState {
    const { keeper, ...setup } = this.setup;
    return deskState({ ...setup, store: keeper.store, window, runs: this.runner.records, saver: this.saver });
  }

  /** Several changes in one turn are shown once. */
  private stateChanged(): void {
    if (this.isStateDue) return;
    this.isStateDue = true;
    setImmediate(() => {
      this.isStateDue = false;
      this.saver.keepStore();
      for (const window of this.windows) window.send({ type: 'desk', desk: this.stateFor(window) });
    });
  }
}
