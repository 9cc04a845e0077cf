/// <reference types="google-apps-script" />
import type { formApp } from '../../../src/local/apps-script/services/form-app';
import type { htmlService } from '../../../src/local/apps-script/services/html';
import type { lockService } from '../../../src/local/apps-script/services/lock';
import type { mailApp } from '../../../src/local/apps-script/services/mail';
import type { rangeService } from '../../../src/local/apps-script/services/range';
import type { scriptApp } from '../../../src/local/apps-script/services/script-app';
import type { session } from '../../../src/local/apps-script/services/session';
import type { sheetService } from '../../../src/local/apps-script/services/sheet';
import type { spreadsheetApp } from '../../../src/local/apps-script/services/spreadsheet-app';
import type { ui } from '../../../src/local/apps-script/services/ui';

/** Google's types by the names under which the stand-in knows them. */
interface Google {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  Sheet: GoogleAppsScript.Spreadsheet.Sheet;
  Range: GoogleAppsScript.Spreadsheet.Range;
  Ui: GoogleAppsScript.Base.Ui;
  Menu: GoogleAppsScript.Base.Menu;
  PromptResponse: GoogleAppsScript.Base.PromptResponse;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  HtmlOutput: GoogleAppsScript.HTML.HtmlOutput;
  LockService: GoogleAppsScript.Lock.LockService;
  Lock: GoogleAppsScript.Lock.Lock;
  MailApp: GoogleAppsScript.Mail.MailApp;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Trigger: GoogleAppsScript.Script.Trigger;
  TriggerBuilder: GoogleAppsScript.Script.TriggerBuilder;
  ClockTriggerBuilder: GoogleAppsScript.Script.ClockTriggerBuilder;
  SpreadsheetTriggerBuilder: GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  FormTriggerBuilder: GoogleAppsScript.Script.FormTriggerBuilder;
  AuthorizationInfo: GoogleAppsScript.Script.AuthorizationInfo;
  Session: GoogleAppsScript.Base.Session;
  User: GoogleAppsScript.Base.User;
  FormApp: GoogleAppsScript.Forms.FormApp;
  Form: GoogleAppsScript.Forms.Form;
  FormResponse: GoogleAppsScript.Forms.FormResponse;
  ItemResponse: GoogleAppsScript.Forms.ItemResponse;
  TextValidationBuilder: GoogleAppsScript.Forms.TextValidationBuilder;
}

type Methods =
  | keyof ReturnType<typeof spreadsheetApp>
  | keyof ReturnType<typeof sheetService>
  | keyof ReturnType<typeof rangeService>
  | keyof ReturnType<typeof ui>
  | keyof ReturnType<typeof htmlService>
  | keyof ReturnType<typeof lockService>
  | keyof ReturnType<typeof mailApp>
  | keyof ReturnType<typeof scriptApp>
  | keyof ReturnType<typeof session>
  | keyof ReturnType<typeof formApp>;

/** Of `Range#getValue` and `ScriptApp.newTrigger` the name, where Google has no such method. */
type Unknown<Name> = Name extends `${infer Type}${'#' | '.'}${infer Method}`
  ? string extends Method
    ? never
    : Type extends keyof Google
      ? Method extends keyof Google[Type]
        ? never
        : Name
      : Name
  : never;

/** Google has these (developers.google.com/apps-script/reference/forms/form), the types 2.0.13 do not. */
type Newer = 'Form#isPublished' | 'Form#setPublished' | 'Form#setEmailCollectionType';

type Strange = Exclude<Unknown<Methods>, Newer>;
/** Does not compile where the stand-in answers to a name that Google's types don't have. */
export const ALL_ARE_GOOGLES: [Strange] extends [never] ? true : Strange = true;
