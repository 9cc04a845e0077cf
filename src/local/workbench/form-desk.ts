import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../apps-script/clock';
import { EnumValue, RemoteObject } from '../apps-script/crossing';
import { rangeObject } from '../apps-script/services/range-place';
import type { Store } from '../apps-script/store';
import { plain, type Answers, type Form, type FormResponse } from '../forms/form';
import { answerText, questionsOf, writeResponse } from '../forms/response-sheet';
import { closedBecause, recorded, refusalsOf } from '../forms/submit';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { closedPage, formPage, noFormPage, thanksPage } from './form-pages/page';
import { withFonts } from './open-panel';
import { readBody } from '../read-body';
import { sendHtml, sendText } from './web-answers';

interface World {
  store: Store;
  clock: Clock;
  spreadsheets: ReadonlyMap<string, Spreadsheet>;
  newId: () => string;
  fonts: string;
  /** A response was taken: triggers are to hear of it. */
  submitted: (form: Form, response: FormResponse) => void;
}

const LONGEST_BODY = 2 * 1024 * 1024;

/** Answers requests for forms, as Google does those of respondents who are not signed in. */
export class FormDesk {
  constructor(private readonly world: World) {}

  /** False where the path is none of a form's. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, room, id = '', page] = pathname.split('/');
    if (room !== 'forms') return false;
    const form = this.world.store.forms.get(id);
    if (!form) {
      this.send(response, noFormPage(), 404);
      return true;
    }
    const closed = closedBecause(form);
    if (closed) this.send(response, closedPage(form, closed));
    else if (page === 'formResponse' && request.method === 'POST') {
      const body = await readBody(request, LONGEST_BODY);
      if (body === null) sendText(response, 413, 'Payload Too Large');
      else this.take(form, new URLSearchParams(body), response);
    } else this.show(form, searchParams, response);
    return true;
  }

  private send(response: ServerResponse, html: string, status?: number): void {
    sendHtml(response, withFonts(html, this.world.fonts), 'form', status);
  }

  private show(form: Form, query: URLSearchParams, response: ServerResponse): void {
    const edited = form.allowsEdits ? form.responses.find(({ id }) => id === query.get('edit')) : undefined;
    const filling = {
      responseId: edited?.id ?? this.world.newId(),
      answers: edited?.answers ?? answersIn(form, query),
      email: edited?.email ?? '',
      refusals: new Map<number, never>(),
    };
    this.send(response, formPage(form, filling));
  }

  private take(form: Form, body: URLSearchParams, response: ServerResponse): void {
    const answers = answersIn(form, body);
    const email = (body.get('email') ?? '').trim();
    const given = body.get('responseId') ?? '';
    const responseId = /^[\w-]{8,64}$/.test(given) ? given : this.world.newId();
    const refusals = refusalsOf(form, answers, email);
    if (refusals.size > 0) {
      this.send(response, formPage(form, { responseId, answers, email, refusals }));
      return;
    }
    const isKnown = form.responses.some(({ id }) => id === responseId);
    // The page sent twice, as by a double click, is one response; a revised one is sent on purpose.
    if (!isKnown || form.allowsEdits) {
      const timestamp = this.world.clock.now();
      const taken = recorded(form, { id: responseId, timestamp, email: form.collectsEmail ? email : '', answers });
      if (taken) this.deliver(form, taken);
    }
    this.send(response, thanksPage(form, responseId));
  }

  private deliver(form: Form, taken: FormResponse): void {
    const spreadsheet = this.world.spreadsheets.get(form.destination?.spreadsheetId ?? '');
    if (spreadsheet) writeResponse(spreadsheet, form, taken);
    this.world.submitted(form, taken);
  }
}

/** What was filled in, by question; a page that names no question of the form's fills none. */
function answersIn(form: Form, fields: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const { id, type, choices } of questionsOf(form)) {
    const name = `entry.${String(id)}`;
    const texts = fields
      .getAll(name)
      .map((text) => plain(text === OTHER ? (fields.get(`${name}.other`) ?? '') : text))
      .map((text) => choices.find((choice) => plain(choice) === text) ?? text)
      .filter((text) => text !== '');
    if (texts.length > 0) answers[id] = type === 'CHECKBOX' ? texts : (texts[0] ?? '');
  }
  return answers;
}

const OTHER = '__other__';

/** What a spreadsheet's trigger hears: developers.google.com/apps-script/guides/triggers/events#form-submit */
export function sheetSubmitEvent(form: Form, response: FormResponse, triggerUid: string): object {
  const questions = questionsOf(form);
  const { spreadsheetId = '', sheetId = 0 } = form.destination ?? {};
  const row = response.row ?? 0;
  // Questions of one title stand under it side by side.
  const namedValues: Record<string, string[]> = {};
  for (const item of questions) (namedValues[item.title] ??= []).push(answerText(item, response));
  return {
    authMode: new EnumValue('ScriptApp.AuthMode', 'FULL'),
    namedValues,
    values: ['', ...questions.map((item) => answerText(item, response))],
    range: rangeObject(sheetId, { startRow: row, endRow: row + 1, startColumn: 0, endColumn: questions.length + 1 }),
    source: new RemoteObject('Spreadsheet', spreadsheetId),
    triggerUid,
  };
}

/** What a form's own trigger hears. */
export function formSubmitEvent(form: Form, response: FormResponse, triggerUid: string): object {
  return {
    authMode: new EnumValue('ScriptApp.AuthMode', 'FULL'),
    response: new RemoteObject('FormResponse', `${form.id} ${response.id}`),
    source: new RemoteObject('Form', form.id),
    triggerUid,
  };
}
