import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, NAME_MAXIMUM } from '../../../electron/services/exchange/file-name.ts'

test('a file is called after the procurement and whose it is', () => {
  expect(fileName(['ASC-2024-017', 'Carer support'], ['Carer 2', '1'], 'fairmark-pack')).toBe(
    'asc-2024-017-carer-support-carer-2-1.fmpack',
  )
  expect(fileName(['Résumé of l’été'], [], 'fairmark-record')).toBe('resume-of-lete.fmrecord')
})

test('what tells two files apart stays, however long the role is', () => {
  const role = 'Representative of the Leicestershire and Rutland Carers Reference Group'
  const name = fileName(['ASC-2024-017', 'Carer support'], [role, '1234'], 'fairmark-return')
  expect(name).toMatch(/representative-of-the-.*-1234\.fmreturn$/)
  expect(name.length).toBeLessThanOrEqual(NAME_MAXIMUM)
})

test('names that no system takes are given another beginning', () => {
  expect(fileName(['CON'], [], 'fairmark-record')).toBe('fairmark-con.fmrecord')
  expect(fileName(['ગુજરાતી'], [], 'fairmark-return')).toBe('fairmark.fmreturn')
})

test('whatever people write, the name is short, plain, and ends as its kind does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' })),
      fc.array(fc.string({ unit: 'binary' })),
      (about, whose) => {
        const name = fileName(about, whose, 'fairmark-documents')
        expect(name.length).toBeLessThanOrEqual(NAME_MAXIMUM)
        expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.fmdocs$/)
      },
    ),
  )
})
