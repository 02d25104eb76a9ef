import { test } from 'vitest'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { awardOf, largeEvaluation, leicester } from '../documents/fixture.ts'

test('the award recommendation of the sample, 18 pages', async ({ bench }) => {
  const award = awardOf(leicester)
  await bench('as data', () => {
    awardOf(leicester)
  }).run({ iterations: 10, time: 0 })
  await bench('as a PDF', async () => {
    await renderPdf(award)
  }).run({ iterations: 10, time: 0 })
})

test('of forty bidders with forty questions, some 100 pages', async ({ bench }) => {
  const evaluation = largeEvaluation(40, 40)
  const award = awardOf(evaluation)
  await bench('as data', () => {
    awardOf(evaluation)
  }).run({ iterations: 3, time: 0 })
  await bench('as a PDF', async () => {
    await renderPdf(award)
  }).run({ iterations: 3, time: 0 })
})
