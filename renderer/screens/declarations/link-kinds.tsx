import { Banknote, BriefcaseBusiness, HeartHandshake, UsersRound } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import { useSay, Words } from '../../ui/say.tsx'

const kinds = [
  { icon: BriefcaseBusiness, words: 'evaluator.linkWork' },
  { icon: Banknote, words: 'evaluator.linkMoney' },
  { icon: UsersRound, words: 'evaluator.linkFriend' },
  { icon: HeartHandshake, words: 'evaluator.linkCare' },
] as const

/** What counts as a link, and that it is no shame to have one. */
export function LinkKinds() {
  const say = useSay()
  return (
    <section className="links card" aria-labelledby="links-title">
      <h2 id="links-title">{say('evaluator.linkTitle')}</h2>
      <ul>
        {kinds.map(({ icon, words }) => (
          <li key={words}>
            <Icon of={icon} />
            {say(words)}
          </li>
        ))}
      </ul>
      <p>
        <Words id="evaluator.linkCommon" />
      </p>
    </section>
  )
}
