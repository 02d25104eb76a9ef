import { useSay } from '../../ui/say.tsx'
import { Choices } from '../../ui/choices.tsx'
import type { Packs } from './use-packs.ts'

/** Only before the first pack: everybody scores in the same way. */
export function OrderChoice({ packs: { view, doing } }: { readonly packs: Packs }) {
  const say = useSay()
  return (
    <div>
      <Choices
        className="choices"
        label={say('lead.packs.order.label')}
        options={[
          { value: 'question', words: say('lead.packs.order.question') },
          { value: 'bidder', words: say('lead.packs.order.bidder') },
        ]}
        value={view.scoreBy}
        onChange={(by) =>
          void doing.act(
            { type: 'ChooseOrder', by },
            {
              name: say(`lead.undo.order.${by}`),
              commands: [{ type: 'ChooseOrder', by: view.scoreBy }],
            },
          )
        }
      />
      <p className="hint">{say('lead.packs.order.text')}</p>
    </div>
  )
}
