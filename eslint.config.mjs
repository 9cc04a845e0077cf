import tseslint from 'typescript-eslint';

const CLOCK = 'Time, actor and ids are arguments in the pure rooms.';
const PORT = 'src/app reaches what is outside through src/app/ports alone; src/google has the adapters.';
const GOOGLE_SERVICES = [
  ...['CacheService', 'FormApp', 'GoogleAppsScript', 'HtmlService', 'LockService', 'Logger', 'MailApp'],
  ...['PropertiesService', 'ScriptApp', 'Session', 'Sheets', 'SpreadsheetApp', 'Utilities'],
];

export default tseslint.config(
  { ignores: ['build/', 'dist/', 'node_modules/', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNullableBoolean: true, allowNullableString: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          // Apps Script has no URL and no atob: these answer "invalid" to valid input there.
          selector:
            "CallExpression[callee.object.name='z'][callee.property.name=/^(url|httpUrl|ipv6|base64|jwt|file)$/]",
          message: 'Needs URL or atob, which Apps Script lacks. Use z.regex.',
        },
        {
          selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
          message: "Use import * as z from 'zod/mini'.",
        },
      ],
    },
  },
  {
    files: ['src/{text,sheet,judging,roster,counting,areas,words}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: CLOCK }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: CLOCK }],
    },
  },
  {
    files: ['src/app/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'console', ...GOOGLE_SERVICES].map((name) => ({ name, message: PORT })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: PORT }],
    },
  },
);
