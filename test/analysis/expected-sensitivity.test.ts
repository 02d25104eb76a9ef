import { describe, expect, test } from 'vitest'
import { sensitivityJson } from '../../shared/analysis/sensitivity-json.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sentence } from '../sentence.ts'
import { caseText, evaluationOf, goodFile } from '../worked-case.ts'

const sensitivity = (number: string) =>
  sensitivityJson(evaluationOf(goodFile(caseText(`evaluations/${number}.json`))))

describe('evaluations computed independently give the same sensitivity, to the letter', () => {
  test.each(['05', '06', '07', '08', '10', '11', '12'])('evaluation %s', (number) => {
    const expected = caseText(`evaluations/${number}.sensitivity.json`)
    expect(sensitivity(number)).toMatchObject(JSON.parse(expected) as object)
    // what was published comes first, to the letter; what rules.md adds stands after it
    const begun = expected.trimEnd().slice(0, -'\n}'.length)
    expect(JSON.stringify(sensitivity(number), null, 1).slice(0, begun.length + 1)).toBe(`${begun},`)
  })

  test('an incomplete evaluation has none', () => {
    const answer = sensitivity('02')
    expect(isRefusal(answer) && sentence(answer)).toBe('The result is not complete: one entry is missing.')
  })
})
