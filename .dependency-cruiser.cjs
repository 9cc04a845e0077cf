// The arrows of the house: README.md, "How it is built". A room may import itself and what stands here, no more.
const PURE_ROOMS = ['text', 'sheet', 'judging', 'roster', 'counting', 'areas'];

const MAY_IMPORT = {
  text: [],
  sheet: ['text'],
  judging: [...PURE_ROOMS],
  roster: [...PURE_ROOMS],
  counting: [...PURE_ROOMS],
  areas: [...PURE_ROOMS],
  domain: [...PURE_ROOMS],
  words: ['domain', ...PURE_ROOMS],
  'panel-api': [],
  google: ['panel-api', 'domain', ...PURE_ROOMS, 'words'],
  panel: ['panel-api', ...PURE_ROOMS, 'words'],
  cli: ['domain', ...PURE_ROOMS, 'words', 'local'],
  local: [],
};

const arrows = Object.entries(MAY_IMPORT).map(([room, others]) => ({
  name: `arrows-of-${room}`,
  comment: `src/${room} may import ${others.join(', ') || 'nothing else of the product'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
}));

const PAGE = '^src/local/workbench/page/';
const PURE = '^src/(text|sheet|judging|roster|counting|areas|domain|words|panel-api)/';

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'the-page-takes-types-alone',
      comment: 'src/local/workbench/page runs in a browser; what it shares with the desk are the forms of messages',
      severity: 'error',
      from: { path: PAGE },
      to: { path: '^src/', pathNot: PAGE, dependencyTypesNot: ['type-only'] },
    },
    { name: 'nobody-imports-the-page', severity: 'error', from: { path: '^src/', pathNot: PAGE }, to: { path: PAGE } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'entry-is-google', severity: 'error', from: { path: '^src/entry\\.ts$' }, to: { pathNot: '^src/google/' } },
    { name: 'pure-rooms-have-no-node', severity: 'error', from: { path: PURE }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pure-rooms-name-their-libraries',
      severity: 'error',
      from: { path: PURE },
      to: { path: 'node_modules', pathNot: 'node_modules/(fastest-levenshtein|zod)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
