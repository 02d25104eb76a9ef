import type { ReactNode } from 'react'
import { marksBar } from '../../../shared/charts/marks-bar.ts'
import { partStep } from '../../../shared/charts/ramp.ts'
import { marksGiven } from '../../../shared/procurement/marks-given.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { SceneDrawing } from '../../ui/scene.tsx'
import { useWidth } from '../../ui/use-width.ts'

/** How the marks are given out: a bar of the top-level criteria, and how many are left. */
export function MarksTotal({ procurement }: { readonly procurement: Procurement }): ReactNode {
  const say = useSay()
  const { place, rem = 26 } = useWidth<HTMLDivElement>()
  const { given, left, over } = marksGiven(procurement)
  const parts = procurement.criteria.map(({ title, weighting }) =>
    say('lead.criteria.part', { title, marks: weighting }),
  )
  const alt = say('lead.criteria.barAlt', { parts: parts.join(', '), given })
  const says =
    left !== ''
      ? say('lead.criteria.left', { left })
      : over !== ''
        ? say('lead.criteria.over', { over })
        : say('lead.criteria.allGiven')
  return (
    <div className="crit-total">
      <div className="marks-bar" ref={place}>
        <SceneDrawing scene={marksBar(procurement, { width: rem * 16, title: alt, alt })} />
        <ul className="series">
          {procurement.criteria.map(({ id }, index) => (
            <li key={id}>
              <i className={classNames('swatch', `part-${String(partStep(index))}`)} aria-hidden="true" />
              {parts[index]}
            </li>
          ))}
          {left !== '' && (
            <li className="to-give">
              <i className="swatch" aria-hidden="true" />
              {say('lead.criteria.toGive', { left })}
            </li>
          )}
        </ul>
      </div>
      <p className={classNames('total-says', left === '' && over === '' && 'all-given')}>
        <b>{say('lead.criteria.total', { given })}</b>
        <span>{says}</span>
      </p>
    </div>
  )
}
