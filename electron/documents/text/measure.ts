import type { Measure } from '../../../shared/charts/scene.ts'
import { plain } from '../../../shared/documents/text.ts'
import { runsOf } from './runs.ts'
import type { Typesetter } from './typesetter.ts'

/** How a chart asks for the width of its words, in the fonts that the page will show them in. */
export function measureIn(setter: Typesetter): Measure {
  return (text, size, weight) =>
    runsOf(setter, plain(text), weight).reduce(
      (sum, { text: words, face }) => sum + setter.width(words, { face, size, tabular: true }),
      0,
    )
}
