import { describe, expect, test } from '@jest/globals';
import { parse } from 'acorn';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';

const ROOT = join(__dirname, '../..');
const CODE = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
const ENTRY = readFileSync(join(ROOT, 'src/entry.ts'), 'utf8');

/** Names that `entry.ts` exports. */
const EXPORTS = [...ENTRY.matchAll(/export \{([^}]*)\}/g)]
  .flatMap(([, names]) => (names ?? '').split(','))
  .map((name) => name.trim())
  .filter((name) => name !== '')
  .sort();

/** A realm with nothing but the language, and the globals that the bundle leaves in it. */
function load(): { realm: Record<string, unknown>; added: string[] } {
  const realm = createContext(Object.create(null) as object) as Record<string, unknown>;
  const before = new Set(Object.getOwnPropertyNames(realm));
  new Script(CODE, { filename: 'Code.js' }).runInContext(realm);
  return { realm, added: Object.getOwnPropertyNames(realm).filter((name) => !before.has(name)) };
}

describe('dist/Code.js', () => {
  test('is ES2020, which the editor of Apps Script takes', () => {
    expect(() => parse(CODE, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  test('has at most 380 KB, in lines that an editor can show', () => {
    expect(statSync(join(ROOT, 'dist/Code.js')).size).toBeLessThanOrEqual(380_000);
    expect(CODE.split('\n').filter((line) => line.length > 1000)).toEqual([]);
  });

  test.each([
    ['dist/Code.js', ['fastest-levenshtein 1.0.16 (MIT)', 'zod 4.6.7 (MIT)']],
    ['dist/Panel.html', ['preact 11.2.0 (MIT)']],
    ['build/licences.txt', ['fastest-levenshtein', 'hucre 1.0.0 (MIT)', 'ws 8.23.0 (MIT)']],
    [
      'build/page/licences.txt',
      ['@univerjs/core 0.25.1 (Apache-2.0)', 'react 18.3.1 (MIT)', '@fontsource/arimo 5.3.0 (OFL-1.1)'],
    ],
  ])('%s carries the notices of what went into it', (path, packages) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    for (const name of packages) expect(text).toContain(name);
    expect(text).toContain('The above copyright notice and this permission notice shall be included');
  });

  test('leaves one global and the functions of the entry', () => {
    expect(EXPORTS).toEqual(expect.arrayContaining(['check_', 'report_']));
    expect(load().added.sort()).toEqual(['SoDoan', ...EXPORTS].sort());
  });

  test('declares each entry as a function of its own at the top, for menus and triggers to name', () => {
    const declared = parse(CODE, { ecmaVersion: 2020 }).body.flatMap((node) =>
      node.type === 'FunctionDeclaration' ? [node.id.name] : [],
    );
    expect(declared.sort()).toEqual(EXPORTS);
  });

  test('passes on what it is called with', () => {
    const { realm } = load();
    const call = new Script(`check_({ files: [], today: 'hôm nay' })`);
    expect(() => {
      call.runInContext(realm);
    }).toThrow(/today/);
  });

  test('judges a book with nothing but the language and the service Sheets', () => {
    const { realm } = load();
    // Whatever else the bundle asks for is named here, also where it only tries.
    const asked = new Script(`(function () {
      var asked = [];
      [
        'setTimeout', 'setInterval', 'queueMicrotask', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'process',
        'require', 'module', 'exports', 'Buffer', 'crypto', 'fetch', 'structuredClone', 'performance', 'atob', 'btoa',
        'window', 'document', 'navigator', 'global', 'self',
      ].forEach(function (name) {
        Object.defineProperty(globalThis, name, { get: function () { asked.push(name); return undefined; } });
      });
      var sheets = { 'Đơn vị': [['Mã đơn vị', 'PH'], ['Tên đơn vị', ''], ['Cấp', 'Đoàn cơ sở']] };
      globalThis.Sheets = { Spreadsheets: {
        get: function () {
          return { properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' }, sheets: [{ properties: { sheetId: 0, title: 'Đơn vị' } }] };
        },
        getByDataFilter: function () {
          var cells = sheets['Đơn vị'].map(function (column) { return { effectiveValue: { stringValue: column[0] } }; });
          return { sheets: [{ properties: { sheetId: 0 }, data: [{ rowData: [{ values: cells }] }] }] };
        },
        Values: { batchGet: function (id, options) {
          var columns = sheets['Đơn vị'];
          var rows = columns[0].map(function (_, row) { return columns.map(function (column) { return column[row]; }); });
          var headers = columns.map(function (column) { return [column[0]]; });
          return { valueRanges: options.ranges.map(function (range) {
            var isHeader = /1:1$/.test(range);
            if (options.majorDimension === 'COLUMNS') return { values: isHeader ? headers : columns };
            return { values: rows.slice(0, 1) };
          }) };
        } },
      } };
      var answer = check_({ files: [{ id: 'x', name: 'so.xlsx' }], today: '2026-11-15' });
      return JSON.stringify({ asked: asked, answer: answer });
    })()`).runInContext(realm) as string;
    expect(JSON.parse(asked)).toEqual({
      asked: [],
      answer: {
        issues: [
          {
            code: 'required',
            severity: 'error',
            table: 'Đơn vị',
            row: 2,
            key: 'PH',
            column: 'Tên đơn vị',
            message: 'Chưa nhập Tên đơn vị.',
          },
        ],
        counts: { errors: 1, warnings: 0 },
      },
    });
  });
});

describe('what clasp pushes', () => {
  test('is the bundle, its manifest and the pages, no more', () => {
    const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
    const status = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
    expect(filesToPush.filter((file) => !file.endsWith('.html')).sort()).toEqual([
      'dist/Code.js',
      'dist/appsscript.json',
    ]);
  });

  test('has no real script behind it', () => {
    const { scriptId, rootDir } = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect({ scriptId, rootDir }).toEqual({ scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: 'dist' });
  });

  test('asks for V8, the time of Vietnam, the Sheets service and no more rights than are named', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'dist/appsscript.json'), 'utf8'))).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/forms',
        'https://www.googleapis.com/auth/script.send_mail',
        'https://www.googleapis.com/auth/script.scriptapp',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
    });
  });

  test('asks for no scope that no service of its needs, and calls no service without one', () => {
    const code = readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');
    const called = new Set(
      code.match(/\b(?:[A-Z]\w+App|[A-Z]\w+Service|Sheets|Drive|Gmail|Session|Utilities|UrlFetchApp)(?=\.[a-zA-Z])/g),
    );
    const scopes = [...called].flatMap((service) => NEEDED[service] ?? [`unknown: ${service}`]);
    const { oauthScopes } = JSON.parse(readFileSync(join(ROOT, 'dist/appsscript.json'), 'utf8')) as {
      oauthScopes: string[];
    };
    expect([...new Set(scopes)].sort()).toEqual(oauthScopes.map((scope) => scope.replace(/.*\/auth\//, '')).sort());
  });
});

/** The scopes of the services that a script may call: developers.google.com/apps-script/reference, "Authorization". */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  SpreadsheetApp: ['spreadsheets'],
  Sheets: ['spreadsheets'],
  // Pages are shown in panels and dialogs.
  HtmlService: ['script.container.ui'],
  FormApp: ['forms'],
  MailApp: ['script.send_mail'],
  ScriptApp: ['script.scriptapp'],
  Session: ['userinfo.email'],
  CacheService: [],
  LockService: [],
  PropertiesService: [],
  Utilities: [],
};
