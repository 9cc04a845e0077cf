// Which folder may import which: docs/architecture.md. A folder may import itself and what stands here, no more.
const BELOW_AREAS = ['text', 'sheet', 'judging', 'roster', 'counting'];

const MAY_IMPORT = {
  text: [],
  sheet: ['text'],
  judging: ['sheet', 'text'],
  roster: ['judging', 'sheet', 'text'],
  counting: ['roster', 'judging', 'sheet', 'text'],
  areas: BELOW_AREAS,
  words: ['areas', ...BELOW_AREAS],
  'panel-api': [],
  app: ['panel-api', 'areas', ...BELOW_AREAS, 'words'],
  google: ['app'],
  panel: ['panel-api', 'areas', ...BELOW_AREAS, 'words'],
  cli: ['areas', ...BELOW_AREAS, 'words', 'local'],
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
const PURE = '^src/(text|sheet|judging|roster|counting|areas|words|panel-api|app)/';

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
    {
      name: 'areas-by-their-index',
      comment: 'an area takes from another what its index exports, and nothing of the registry, which knows them all',
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/' },
      to: { path: '^src/areas/', pathNot: '^src/areas/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(text|sheet|judging|roster|counting|areas|app|google|local)' },
      to: { circular: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'adapters-know-the-ports',
      severity: 'error',
      from: { path: '^src/google/' },
      to: { path: '^src/app/', pathNot: '^src/app/ports/' },
    },
    {
      name: 'entry-is-app-at-google',
      severity: 'error',
      from: { path: '^src/entry\\.ts$' },
      to: { pathNot: '^src/(app|google)/' },
    },
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
