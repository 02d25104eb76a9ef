import { defineConfig } from 'oxlint'
import { importRooms } from './build/lint/import-rooms.ts'
import { react, strict, stylistic } from './build/lint/rule-sets.ts'

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

const each = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'error' as const]))

export default defineConfig({
  plugins: ['typescript', 'react'],
  jsPlugins: [{ name: 'eslint-js', specifier: 'oxlint-plugin-eslint' }],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  // this file belongs to no part of the program whose types could be asked
  ignorePatterns: [
    'oxlint.config.ts',
    'node_modules/',
    'dist/',
    '.tsbuild/',
    'coverage/',
    'out/',
    'screenshots/',
    'test-results/',
    '**/*.{js,mjs}',
  ],
  rules: {
    ...each([...strict, ...stylistic]),
    eqeqeq: 'error',
    'no-console': 'error',
    'object-shorthand': 'error',
    'no-restricted-properties': ['error', ...everywhere.properties],
    'no-restricted-globals': ['error', ...everywhere.globals],
    'eslint-js/no-restricted-syntax': ['error', ...everywhere.syntax],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/no-import-type-side-effects': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }], // into code points, on purpose
    'typescript/require-await': 'off', // an async function may be so to keep a promise of its interface
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
  overrides: [
    ...importRooms.map(([files, patterns]) => ({
      files: [files],
      rules: { 'no-restricted-imports': ['error' as const, { patterns: [...patterns] }] },
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
      rules: {
        ...each(react),
        'eslint-js/no-restricted-syntax': [
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
      rules: { 'eslint-js/no-restricted-syntax': 'off' },
    },
    {
      // Playwright reads from the first parameter which fixtures a test wants
      files: ['test/e2e/**'],
      rules: { 'no-empty-pattern': 'off' },
    },
    {
      // command line programs: writing to the terminal is what they are for
      files: ['build/**', 'test/bench/**'],
      rules: { 'no-console': 'off' },
    },
  ],
})
