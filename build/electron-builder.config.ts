import type { MessageId } from '../shared/messages/message.ts'
import { extensions, type ManifestFormat } from '../shared/exchange/manifest.ts'
import { englishSay as say } from '../electron/services/say.ts'

// For electron-builder 26, which is not among the packages: `npx electron-builder --config build/electron-builder.config.ts`.

const fileKinds: Readonly<Record<ManifestFormat, MessageId>> = {
  'fairmark-pack': 'shell.file.pack',
  'fairmark-return': 'shell.file.return',
  'fairmark-receipt': 'shell.file.receipt',
  'fairmark-unlock': 'shell.file.unlock',
  'fairmark-agreed': 'shell.file.agreed',
  'fairmark-documents': 'shell.file.documents',
  'fairmark-record': 'shell.file.record',
}

const formats = ['pack', 'return', 'receipt', 'unlock', 'agreed', 'documents', 'record'] as const

/** Files that a double-click opens with us (https://www.electron.build/app-builder-lib.interface.fileassociation). */
const fileAssociations = formats.map((kind) => {
  const format = `fairmark-${kind}` as const
  return {
    ext: extensions[format].slice(1),
    name: say(fileKinds[format]),
    description: say(fileKinds[format]),
    mimeType: `application/vnd.fairmark.${kind}`,
    role: 'Editor',
  }
})

/** What Electron can do and we do not need is burnt out (https://www.electronjs.org/docs/latest/tutorial/fuses). */
const electronFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
}

export default {
  appId: 'uk.fairmark.desktop',
  productName: say('common.product'),
  directories: { output: 'out/packages', buildResources: 'build/icons' },
  files: [
    'dist/**',
    'package.json',
    'LICENSE',
    // pdf.js is built into dist/renderer/viewer.html; the native module that it can use elsewhere is none of ours.
    '!node_modules/pdfjs-dist/**',
    '!node_modules/@napi-rs/**',
  ],
  asar: true,
  // No update is looked for and nothing is published: the program opens no network connection.
  publish: null,
  npmRebuild: false,
  fileAssociations,
  electronFuses,
  // Nobody needs to be an administrator for the program itself.
  win: { target: ['nsis', 'portable'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
}
