import { assertNever } from '../../shared/assert-never.ts'
import type { Say } from '../../shared/messages/message.ts'
import type { VerifiedFile } from '../services/verify/verify-file.ts'

type VerifiedRecord = Extract<VerifiedFile, { format: 'fairmark-record' }>

/** What holds, in one line with the full head. */
export function verifiedLine(place: string, file: VerifiedFile, say: Say): string {
  switch (file.format) {
    case 'fairmark-record':
      return recordLine(place, file, say)
    case 'fairmark-pack': {
      const { manifest, title, questions, bidders } = file
      const { packVersion: version, seen } = manifest
      return say('cli.verifiedPack', { place, member: title, version, questions, bidders, head: seen.head })
    }
    case 'fairmark-return': {
      const { member, submitted, log } = file.manifest
      const { entries, head } = log
      const sent = submitted ? 'yes' : 'no'
      return say('cli.verifiedReturn', { place, member, entries, scores: file.scores, sent, head })
    }
    case 'fairmark-receipt': {
      const { member, log, lead } = file.manifest
      const { entries, head } = log
      return say('cli.verifiedReceipt', { place, member, entries, head, lead: lead.head })
    }
    case 'fairmark-unlock': {
      const { member, cells, lead } = file.manifest
      return say('cli.verifiedUnlock', { place, member, cells: cells.length, head: lead.head })
    }
    case 'fairmark-agreed': {
      const { member, digest, lead } = file.manifest
      return say('cli.verifiedAgreed', { place, member, count: file.answers, digest, head: lead.head })
    }
    case 'fairmark-documents': {
      const { entries, audience } = file.manifest
      return say('cli.verifiedDocuments', { place, count: entries.length, audience })
    }
    default:
      return assertNever(file)
  }
}

function recordLine(place: string, { record: { state, position } }: VerifiedRecord, say: Say): string {
  const { procurement, recommendation, tenders, exchange } = state
  return say('cli.verifiedRecord', {
    place,
    title: procurement?.title ?? '',
    entries: position.entries,
    members: exchange.returns.size,
    award: recommendation ? 'yes' : 'no',
    bidder: recommendation ? (tenders.get(recommendation.bidder)?.name ?? recommendation.bidder) : '',
    head: position.head,
  })
}
