import { useState } from 'react'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { useSay } from '../../ui/say.tsx'
import { useDoing } from '../../use-doing.ts'
import { FileToGive } from '../sent/file-to-give.tsx'

interface PartFileProps {
  readonly evaluation: EvaluationKey
  readonly reload: () => void
}

/** A file of unfinished work, for whoever cannot finish or wants the lead to have a copy. Nothing is locked by it. */
export function PartFile({ evaluation, reload }: PartFileProps) {
  const say = useSay()
  const doing = useDoing(evaluation, reload)
  const [file, setFile] = useState<OutgoingFile>()
  return (
    <section className="part-file" aria-labelledby="part-title">
      <h2 id="part-title" className="sr-only">
        {say('evaluator.handPart')}
      </h2>
      <Button
        kind="quiet"
        aria-describedby="part-text"
        isPending={doing.busy}
        onPress={() =>
          void doing.make({ type: 'MakeReturn', evaluation }, (made) => {
            setFile(made.files.at(-1))
          })
        }
      >
        {say('evaluator.handPart')}
      </Button>
      <p id="part-text" className="hint">
        {say('evaluator.handPartText')}
      </p>
      <DoingTrouble doing={doing} />
      {file && (
        <div className="part-made">
          <p role="status">{say('evaluator.partMade')}</p>
          <FileToGive file={file} />
        </div>
      )}
    </section>
  )
}
