/** A pattern of what is imported and the reason against it, which is the message. */
interface Ban {
  readonly regex: string
  readonly message: string
}

const ban = (regex: string, message: string): Ban => ({ regex, message })
/** A relative path that climbs into another room. */
const room = (names: string, message: string) => ban(`^\\.\\.?/.*\\b(?:${names})/`, message)
/** Inside shared/: a folder beside the own one. */
const subject = (names: string, message: string) => ban(`^(?:\\.\\./)+(?:${names})/`, message)

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
  // "neither relative nor zod", for a regular expression engine that cannot look ahead
  ban(
    '^(?:[^.z]|z$|z[^o]|zo$|zo[^d]|zod.)',
    'shared/ is pure: it imports zod and its own files, nothing else.',
  ),
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
const ariaOnlyInUi = ban(
  '^react-aria',
  'Only renderer/ui wraps React Aria: one wrapper per control, used by every screen.',
)

/**
 * Who may import whom (ARCHITECTURE.md).
 * A file obeys the last room that names it, so a room inside a room repeats the bans of the outer one.
 */
export const importRooms: readonly (readonly [files: string, bans: readonly Ban[]])[] = [
  ['shared/**', sharedBans],
  [
    'shared/procurement/**',
    [
      ...sharedBans,
      subject(
        'evaluation|scoring|moderation|ledger|analysis|views|documents|charts|exports|ocds|exchange|evaluation-file',
        'shared/procurement is what was published: it stands at the bottom and knows no other subject.',
      ),
    ],
  ],
  [
    'shared/evaluation/**',
    [
      ...sharedBans,
      subject(
        'analysis|views|documents|charts|exports|ocds|exchange|ledger|evaluation-file',
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
        'analysis|views|documents|charts|exports|ocds',
        'Scoring, moderation and the ledger are computed from the state, and know nothing of what shows them.',
      ),
    ],
  ],
  [
    'shared/analysis/**',
    [
      ...sharedBans,
      subject(
        'views|documents|charts|exports|ocds',
        'An analysis is numbers; views and documents show them.',
      ),
    ],
  ],
  ['renderer/**', [...rendererBans, ariaOnlyInUi]],
  ['renderer/ui/**', rendererBans],
  ['electron/**', [...electronOutsideShell, noDoors, pdfkitOnlyInDocuments]],
  ['electron/documents/**', [...electronOutsideShell, noDoors, noServices]],
  ['electron/{server,cli}/**', [...electronOutsideShell, pdfkitOnlyInDocuments]],
  ['electron/shell/**', [noScreens, noTools, noDoors, pdfkitOnlyInDocuments]],
  ['build/**', [electronOnlyInShell]],
  ['test/**', [electronOnlyInShell]],
]
