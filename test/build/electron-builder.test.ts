import { expect, test } from 'vitest'
import config from '../../build/electron-builder.config.ts'
import { extensions } from '../../shared/exchange/manifest.ts'

test('a double-click on any file that travels starts the packaged program', () => {
  const endings = config.fileAssociations.map(({ ext }) => `.${ext}`)
  expect(endings.toSorted()).toEqual(Object.values(extensions).toSorted())
})

test('the packaged program looks for no update and runs nobody else’s code', () => {
  const { runAsNode, onlyLoadAppFromAsar, enableEmbeddedAsarIntegrityValidation } = config.electronFuses
  expect(config.publish).toBeNull()
  expect({ runAsNode, onlyLoadAppFromAsar, enableEmbeddedAsarIntegrityValidation }).toEqual({
    runAsNode: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  })
})

test('the packaged program holds no native module', () => {
  expect(config.files).toContain('!node_modules/@napi-rs/**')
})
