/**
 * Who may import whom. Data flows one way: facts → deck → document, charts, rehearsal → show → views → bundle, cli.
 * Views never import each other, so that one can be read, changed or thrown away alone.
 */
const PURE = ['src/checksum.ts', 'src/facts', 'src/deck', 'src/script'];
const IN_A_VIEW = [
  'src/deck',
  'src/script',
  'src/rehearsal',
  'src/charts',
  'src/document',
  'src/ui',
  'src/show',
];
const MAY_IMPORT = {
  'src/checksum.ts': [],
  'src/facts': [],
  'src/deck': ['src/facts'],
  'src/script': ['src/deck', 'src/facts'],
  'src/charts': ['src/deck', 'src/facts'],
  'src/rehearsal': PURE,
  'src/document': [...PURE, 'src/rehearsal'],
  // Reading and comparing run in the browser and in Node alike; writing is for the commands.
  'src/office': [...PURE, 'src/rehearsal', 'src/document', 'src/charts'],
  'src/ui': ['src/document', 'src/deck'],
  'src/show': [...PURE, 'src/rehearsal', 'src/document', 'src/ui'],
  'src/views/start': [...IN_A_VIEW, 'src/views/test-card', 'src/views/loop'],
  'src/views/stage': [...IN_A_VIEW, 'src/views/source-panel', 'src/views/test-card', 'src/views/loop'],
  'src/views/loop': IN_A_VIEW,
  'src/views/speaker': IN_A_VIEW,
  'src/views/rehearsal-report': IN_A_VIEW,
  'src/views/handout': IN_A_VIEW,
  'src/views/proof': IN_A_VIEW,
  'src/views/compare': [...IN_A_VIEW, 'src/office'],
  'src/views/source-panel': IN_A_VIEW,
  'src/views/test-card': IN_A_VIEW,
  'src/head.ts': ['src/document'],
  'src/old.ts': [],
  'src/main.ts': ['src/main.css', 'src/screens.css', 'src/document', 'src/views', 'src/show', 'src/ui'],
  'src/develop.ts': ['src/bundle', 'src/views'],
  'src/bundle': [...PURE, 'src/document', 'src/rehearsal', 'src/office'],
  'src/cli': [
    ...PURE,
    'src/document',
    'src/rehearsal',
    'src/charts',
    'src/office',
    'src/bundle',
    'src/ui',
    'src/views/handout',
  ],
  slides: ['src/facts', 'src/deck', 'assets'],
};

/** Packages with one home; everything else from npm is free to use where a folder needs it. */
const ONE_HOME = {
  'chart.js': ['src/charts'],
  'reveal.js': ['src/views/stage'],
  docx: ['src/office'],
  fflate: ['src/office'],
  vite: ['src/bundle', 'src/cli'],
  'playwright-core': ['src/cli'],
};

/** Rooms and folders that are entered by their index (or by the schema of the document). */
const WITH_A_DOOR = [
  'src/facts',
  'src/deck',
  'src/charts',
  'src/rehearsal',
  'src/show',
  'src/document',
  'src/document/layouts',
  'src/views/compare',
  'src/views/handout',
  'src/views/rehearsal-report',
  'src/views/stage',
];

const escaped = (text) => text.replaceAll('.', '\\.');
/** A pattern for what lies in one of these folders, or is one of these files. */
const within = (paths) => `^(?:${paths.map(escaped).join('|')})(?:/|$)`;
const OWN = '^(?:src|slides|assets|tests)(?:/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'is-there', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'room-is-listed',
      comment: 'A new room says here what it may import.',
      severity: 'error',
      from: { path: '^src/', pathNot: [within(Object.keys(MAY_IMPORT)), '\\.css$'] },
      to: {},
    },
    ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
      name: `from-${room}`,
      severity: 'error',
      from: { path: within([room]) },
      to: { path: OWN, pathNot: within([room, ...others]) },
    })),
    ...WITH_A_DOOR.map((room) => ({
      name: `door-of-${room}`,
      severity: 'error',
      // The room that a folder belongs to is at home there.
      from: {
        path: OWN,
        pathNot: within([
          room
            .split('/')
            .slice(0, room.startsWith('src/views') ? 3 : 2)
            .join('/'),
        ]),
      },
      to: { path: `^${room}/[^/]+\\.ts$`, pathNot: `^${room}/(?:index|schema)\\.ts$` },
    })),
    ...Object.entries(ONE_HOME).map(([name, homes]) => ({
      name: `home-of-${name}`,
      severity: 'error',
      from: { path: OWN, pathNot: within(homes) },
      to: { path: `^node_modules/${escaped(name)}/` },
    })),
    {
      name: 'home-of-node',
      comment: 'The browser has no files and no processes.',
      severity: 'error',
      from: { path: OWN, pathNot: within(['src/bundle', 'src/cli']) },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    // TypeScript 7 has no parser to ask.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default'],
    },
  },
};
