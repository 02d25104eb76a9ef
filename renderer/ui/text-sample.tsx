import { useSay } from './say.tsx'

/** A few words as they would be read, where the panel leaves no room to see the page itself. */
export function TextSample() {
  const say = useSay()
  return (
    <div className="text-sample">
      <p className="text-sample-title">{say('common.sampleTitle')}</p>
      <p className="prose">{say('common.sampleText')}</p>
    </div>
  )
}
