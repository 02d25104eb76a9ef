import type { ReactNode } from 'react'
import {
  givenTheRest,
  marksLeft,
  steppedMarks,
  typedMarks,
  withMarks,
} from '../../../shared/procurement/marks-left.ts'
import { findHanging, titleOf } from '../../../shared/procurement/tree-places.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { StepLine } from '../../ui/step-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'
import { useTyped } from './use-typed.ts'

interface MarksSettingProps {
  readonly work: ProcurementWork
  readonly id: string
  readonly kind: 'question' | 'criterion'
  readonly weighting: string
}

/** Marks, and how many its section still has to give. */
export function MarksSetting({ work, id, kind, weighting }: MarksSettingProps): ReactNode {
  const say = useSay()
  const { procurement, change, isLocked } = work
  const save = (marks: string) => {
    change((draft) => withMarks(draft, id, marks))
  }
  const { text, ...typed } = useTyped(
    weighting,
    (words) => {
      save(typedMarks(words) ?? weighting)
    },
    (words) => typedMarks(words) !== undefined,
  )
  const parent = findHanging(procurement, id)?.place.parent
  const holder = parent === undefined ? undefined : findHanging(procurement, parent)
  const { of, given, left, over } = marksLeft(procurement, parent)
  const values = { title: holder ? titleOf(holder) : '', of, given, kind }
  return (
    <div className={classNames('marks-give', (left !== '' || over !== '') && 'unspent')}>
      <StepLine
        {...typed}
        label={say(procurement.weightings === 'relative' ? 'lead.criteria.share' : 'lead.criteria.marksOf')}
        value={text}
        onStep={(step) => {
          save(steppedMarks(typedMarks(text) ?? weighting, step))
        }}
        less={say('lead.criteria.less')}
        more={say('lead.criteria.more')}
        error={typedMarks(text) === undefined ? say('lead.criteria.notMarks') : undefined}
        isReadOnly={isLocked}
      />
      <div className="give-says">
        <b>{say(holder ? 'lead.criteria.givenIn' : 'lead.criteria.givenOfAll', values)}</b>
        {!isLocked && (left !== '' || over !== '') && (
          <Button
            kind="second"
            small
            onPress={() => {
              change((draft) => givenTheRest(draft, id))
            }}
          >
            {left === ''
              ? say('lead.criteria.takeOver', { over, kind })
              : say('lead.criteria.giveRest', { left, kind })}
          </Button>
        )}
      </div>
    </div>
  )
}
