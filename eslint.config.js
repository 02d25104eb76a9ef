import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * Who may import whom (ARCHITECTURE.md). A ban is a pattern of what is imported and the reason, which is the message.
 * A file obeys the last room that names it, so a room inside a room repeats the bans of the outer one.
 */
const ban = (regex, message) => ({ regex, message })
/** A relative path that climbs into another room. */
const room = (names, message) => ban(`^\\.\\.?/.*\\b(?:${names})/`, message)
/** Inside shared/: a folder beside the own one. */
const subject = (names, message) => ban(`^(?:\\.\\./)+(?:${names})/`, message)

const electronOnlyInShell = ban(
  '^electron$',
  "Only electron/shell may import 'electron': everything else must run and be tested without it.",
)
const preferencesOnlyInShell = ban(
  '^(?:electron-store|conf)$',
  'electron-store rewrites its whole file on each call: preferences of the shell only, never the record.',
)
const pdfkitOnlyInDocuments = ban(
  '^(?:pdfkit|fontkit)',
  'Only electron/documents draws PDFs: say it as data in shared/documents instead.',
)
const noScreens = room('renderer', 'The screens know the service, never the other way round.')
const noTools = room('build|test', 'The program does not depend on its tools and tests.')
const noShell = room('shell', 'electron/shell is the top: nothing may depend on it.')
const noDoors = room(
  'server|cli',
  'A door (server, cli, shell) is imported by nobody: put what is shared into electron/services.',
)
const noServices = room('services', 'electron/documents turns data into bytes and knows no service.')

const electronOutsideShell = [electronOnlyInShell, preferencesOnlyInShell, noScreens, noTools, noShell]

const sharedBans = [
  ban('^(?!\\.|zod$)', 'shared/ is pure: it imports zod and its own files, nothing else.'),
  room('electron|renderer|build|test', 'shared/ is pure: it is imported by every room and imports none.'),
]
const rendererBans = [
  electronOnlyInShell,
  preferencesOnlyInShell,
  pdfkitOnlyInDocuments,
  noTools,
  ban('^node:', 'A page has no Node: ask the service (renderer/service.ts).'),
  ban('^(?:hono|@hono/|patch-package)', 'A page talks to the service by fetch alone (renderer/service.ts).'),
  room('electron', 'A page knows shared/ and the addresses of the service, not its code.'),
]
const agGridOnlyInMatrix = ban(
  '^ag-grid-',
  'Only renderer/ui/matrix.tsx may import AG Grid: its settings make it accessible and CSP-clean.',
)
const ariaOnlyInUi = ban(
  '^react-aria',
  'Only renderer/ui wraps React Aria: one wrapper per control, used by every screen.',
)

const importRooms = [
  ['shared/**', sharedBans],
  [
    'shared/procurement/**',
    [
      ...sharedBans,
      subject(
        'evaluation|scoring|moderation|ledger|analysis|views|documents|charts|exchange|evaluation-file',
        'shared/procurement is what was published: it stands at the bottom and knows no other subject.',
      ),
    ],
  ],
  [
    'shared/evaluation/**',
    [
      ...sharedBans,
      subject(
        'analysis|views|documents|charts|exchange|ledger|evaluation-file',
        'shared/evaluation is the state: what is shown, exchanged or printed is computed from it.',
      ),
    ],
  ],
  [
    'shared/evaluation/decisions/**',
    [
      ...sharedBans,
      // '../exchange' is shared/evaluation/exchange from here: what the state knows of exchange.
      ban(
        '^(?:\\.\\./){2,}(?:analysis|views|documents|charts|exchange|ledger|evaluation-file)/',
        'shared/evaluation is the state: what is shown, exchanged or printed is computed from it.',
      ),
    ],
  ],
  [
    'shared/{scoring,moderation,ledger}/**',
    [
      ...sharedBans,
      subject(
        'analysis|views|documents|charts',
        'Scoring, moderation and the ledger are computed from the state, and know nothing of what shows them.',
      ),
    ],
  ],
  [
    'shared/analysis/**',
    [
      ...sharedBans,
      subject('views|documents|charts', 'An analysis is numbers; views and documents show them.'),
    ],
  ],
  ['renderer/**', [...rendererBans, agGridOnlyInMatrix, ariaOnlyInUi]],
  ['renderer/ui/**', [...rendererBans, agGridOnlyInMatrix]],
  ['renderer/ui/matrix.tsx', rendererBans],
  ['electron/**', [...electronOutsideShell, noDoors, pdfkitOnlyInDocuments]],
  ['electron/documents/**', [...electronOutsideShell, noDoors, noServices]],
  ['electron/{server,cli}/**', [...electronOutsideShell, pdfkitOnlyInDocuments]],
  ['electron/shell/**', [noScreens, noTools, noDoors, pdfkitOnlyInDocuments]],
  ['build/**', [electronOnlyInShell]],
  ['test/**', [electronOnlyInShell]],
]

const everywhere = {
  properties: [
    {
      property: 'localeCompare',
      message: 'Order must not depend on the machine: compare with <, or sort for people with Intl.Collator.',
    },
    { object: 'Number', property: 'parseFloat', message: 'Numbers that matter are fractions: parseDecimal.' },
  ],
  globals: [{ name: 'parseFloat', message: 'Numbers that matter are fractions: parseDecimal.' }],
  syntax: [
    {
      selector: 'TSEnumDeclaration',
      message: 'No enums: a union of string literals, erased by the compiler.',
    },
    { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name everywhere.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  ],
}
const impure = 'shared/ is pure: take it as a value or a function parameter.'
const pureGlobals = [
  ...[
    'Date',
    'process',
    'globalThis',
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
  ],
  ...[
    'fetch',
    'crypto',
    'performance',
    'console',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
  ],
  ...['Buffer', 'require', 'Intl', 'eval', 'Function', 'WeakRef', 'FinalizationRegistry'],
].map((name) => ({ name, message: impure }))

export default defineConfig(
  { ignores: ['dist/', '.tsbuild/', 'node_modules/', 'coverage/', 'out/', 'screenshots/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'no-restricted-properties': ['error', ...everywhere.properties],
      'no-restricted-globals': ['error', ...everywhere.globals],
      'no-restricted-syntax': ['error', ...everywhere.syntax],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // into code points, on purpose
      '@typescript-eslint/require-await': 'off', // an async function may be so to keep a promise of its interface
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...importRooms.map(([files, patterns]) => ({
    files: [files],
    ignores: ['**/*.json'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-globals': ['error', ...everywhere.globals, ...pureGlobals],
      'no-restricted-properties': [
        'error',
        ...everywhere.properties,
        { object: 'Math', property: 'random', message: impure },
      ],
    },
  },
  {
    files: ['shared/{scoring,analysis,evaluation,evaluation-file,procurement,moderation}/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...everywhere.properties,
        { object: 'Math', property: 'random', message: impure },
        { object: 'Math', property: 'round', message: 'Rounding happens in shared/fraction.ts only.' },
        { property: 'toFixed', message: 'Rounding happens in shared/fraction.ts only.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...everywhere.syntax,
        {
          selector: 'JSXText[value=/[A-Za-z]{2}/]',
          message: 'Every word that a person reads is in shared/messages/en-GB.json.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label)$/] > Literal[value=/[A-Za-z]{2}/]',
          message: 'Every word that a person reads is in shared/messages/en-GB.json.',
        },
      ],
    },
  },
  {
    // vite, vitest and playwright load the default export of their configuration
    files: ['build/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // command line programs: writing to the terminal is what they are for
    files: ['build/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
)
