import type { Need, ProgressView } from '../../../shared/views/progress.ts'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'

interface NeedWords {
  readonly title: string
  readonly text: string
}

/** What a card says that waits for the lead. */
export function useNeedWords({ scoresBy }: ProgressView): (need: Need) => NeedWords {
  const say = useSay()
  const dates = useDates()
  return (need) => {
    switch (need.kind) {
      case 'interest': {
        const values = { member: need.memberTitle, bidder: need.bidderName, nature: need.nature }
        return {
          title: say('lead.progress.need.interest', values),
          text: say(
            need.unsure ? 'lead.progress.need.interestUnsure' : 'lead.progress.need.interestText',
            values,
          ),
        }
      }
      case 'paper': {
        const { typed, of } = need
        return {
          title: say('lead.progress.need.paper', { member: need.memberTitle }),
          text: say('lead.progress.need.paperText', { typed, of }),
        }
      }
      case 'conflict':
        return {
          title: say('lead.progress.need.conflict', { member: need.memberTitle }),
          text: say('lead.progress.need.conflictText', { count: need.count }),
        }
      case 'late':
        return {
          title: say('lead.progress.need.late', { member: need.memberTitle }),
          text: say('lead.progress.need.lateText', { count: need.count }),
        }
      case 'fork':
        return {
          title: say('lead.progress.need.fork', { member: need.memberTitle }),
          text: say('lead.progress.need.forkText'),
        }
      case 'second-device':
        return {
          title: say('lead.progress.need.second', { member: need.memberTitle }),
          text: say('lead.progress.need.secondText', { member: need.memberTitle }),
        }
      case 'no-packs':
        return { title: say('lead.progress.need.noPacks'), text: say('lead.progress.need.noPacksText') }
      case 'outdated':
        return {
          title: say('lead.progress.need.outdated', { count: need.titles.length }),
          text: say('lead.progress.need.outdatedText', { people: need.titles.join(', ') }),
        }
      case 'silent': {
        const people = need.titles.join(', ')
        const due =
          scoresBy === undefined
            ? []
            : [
                say(
                  daysUntil(scoresBy) < 0
                    ? 'lead.progress.need.silentWasDue'
                    : 'lead.progress.need.silentDue',
                  { day: dates.day(scoresBy) },
                ),
              ]
        const who = need.titles.length > 1 ? [say('lead.progress.need.silentText', { people })] : []
        return {
          title: say('lead.progress.need.silent', { count: need.titles.length, people }),
          text: [...who, ...due].join(' '),
        }
      }
    }
  }
}
