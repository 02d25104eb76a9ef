import type { Device, IssuedPack, Member } from '../evaluation/evaluation.ts'
import { isAllotted } from '../evaluation/decisions/known.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import {
  devicesOf,
  lastFileAt,
  openTenders,
  questionsOf,
  scorersOf,
  type ExchangeWork,
} from './exchange-work.ts'
import { packFileOf } from './outgoing-files.ts'
import { isOutdated } from './pack-outdated.ts'
import { leadFrame } from './lead-work.ts'
import type { AttachedDocument, PackDevice, PackRow, PacksView, PackStage, PackStep } from './packs.ts'
import { typedOnPaper } from './paper-counts.ts'

/** Where each member's pack is, and what to do about it. No score is in it. */
export function makePacks(work: ExchangeWork): PacksView {
  const { evaluation, procurement, say } = work
  const { exchange } = evaluation
  const rows = scorersOf(work).map((member) => packRow(work, member))
  return {
    view: 'packs',
    frame: leadFrame(work),
    title: say('lead.packs.title', { count: rows.length }),
    scoresBy: procurement.dates?.scoresBy,
    isPublished: evaluation.published !== undefined,
    rescue: { recoveryKey: exchange.recovery !== undefined, secondLead: exchange.secondLead?.title },
    isIssued: exchange.packs.size > 0,
    biddersHidden: exchange.aliases.size > 0,
    scoreBy: exchange.scoreBy,
    summary: summary(work, rows),
    rows: [...rows].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
    questions: criteriaTree(procurement).questions.map(({ question, number }) => ({
      question: question.id,
      number,
      title: question.title,
      clarification: exchange.clarifications.get(question.id)?.text,
      scorers: scorersOf(work)
        .filter((member) => isAllotted(member, question.id))
        .map(({ title }) => title),
    })),
    bidders: [...evaluation.tenders.values()].map(({ bidder, name }) => ({ bidder, name })),
    documents: attachedDocuments(work),
    documentFiles: work.documentFiles,
  }
}

function attachedDocuments({ evaluation, procurement }: ExchangeWork): readonly AttachedDocument[] {
  const { questions } = criteriaTree(procurement)
  return evaluation.exchange.documents.map(({ bidder, question, audience, name, size }, index) => ({
    id: String(index),
    name,
    size,
    bidderName: evaluation.tenders.get(bidder)?.name ?? bidder,
    question: questions.find((leaf) => leaf.question.id === question)?.number,
    audience,
  }))
}

/** What waits for the lead comes first. */
const order: readonly PackStep[] = ['check', 'give-words', 'make', 'renew', 'type-in', 'none']

function packRow(work: ExchangeWork, member: Member): PackRow {
  const pack = work.evaluation.exchange.packs.get(member.member)?.at(-1)
  const devices = devicesOf(work, member.member)
  const { stage, at } = stageOf(work, member, pack, devices)
  const needsAnother = pack !== undefined && isOutdated(work, member, pack)
  return {
    member: member.member,
    title: member.title,
    largePrint: member.largePrint === true,
    questions: questionsOf(work, member).length,
    bidders: openTenders(work, member).length,
    stage,
    at,
    version: pack?.version,
    words: wordsOf(pack, stage),
    step: stepOf(stage, pack, needsAnother),
    isOutdated: needsAnother,
    devices: devices.map((device, index) => packDevice(work, member, device, index)),
    paper: typedOnPaper(work, member),
    file: pack && packFileOf(work, member, pack),
  }
}

function stageOf(
  { evaluation }: ExchangeWork,
  { member }: Member,
  pack: IssuedPack | undefined,
  devices: readonly Device[],
): { readonly stage: PackStage; readonly at: string | undefined } {
  const paper = evaluation.exchange.paper.get(member)
  if (paper) return { stage: 'paper', at: paper.chosenAt }
  if (!pack) return { stage: 'not-made', at: undefined }
  const here = devices.filter(({ packVersion, revoked }) => !revoked && packVersion >= pack.version)
  const unchecked = here.find(({ verified }) => verified === undefined)
  if (unchecked) return { stage: 'opened', at: lastFileAt(unchecked) }
  const checked = here.at(-1)
  if (checked) return { stage: 'checked', at: checked.verified?.at }
  return pack.wordsGivenAt === undefined
    ? { stage: 'made', at: pack.at }
    : { stage: 'words-given', at: pack.wordsGivenAt }
}

function wordsOf(pack: IssuedPack | undefined, stage: PackStage): PackRow['words'] {
  if (!pack || stage === 'paper') return 'none'
  if (pack.to !== 'words') return 'own-key'
  if (stage === 'opened' || stage === 'checked') return 'used'
  return stage === 'made' ? 'to-tell' : 'told'
}

function stepOf(stage: PackStage, pack: IssuedPack | undefined, needsAnother: boolean): PackStep {
  if (stage === 'not-made') return 'make'
  if (stage === 'paper') return 'type-in'
  if (stage === 'opened') return 'check'
  if (needsAnother) return 'renew'
  return stage === 'made' && pack?.to === 'words' ? 'give-words' : 'none'
}

function packDevice(work: ExchangeWork, { member }: Member, device: Device, index: number): PackDevice {
  return {
    log: device.log,
    number: index + 1,
    fingerprint: work.fingerprintOf(member, device),
    verified: device.verified?.method,
    isRevoked: device.revoked !== undefined,
    entries: Math.max(0, ...device.branches.map(({ entries }) => entries)),
  }
}

const stages = ['checked', 'opened', 'made', 'words-given', 'paper', 'not-made'] as const

function summary({ say }: ExchangeWork, rows: readonly PackRow[]): readonly string[] {
  return stages.flatMap((stage) => {
    const count = rows.filter((row) => row.stage === stage).length
    return count === 0 ? [] : [say(`lead.packs.count.${camel[stage]}`, { count })]
  })
}

const camel = {
  checked: 'checked',
  opened: 'opened',
  made: 'made',
  'words-given': 'wordsGiven',
  paper: 'paper',
  'not-made': 'notMade',
} as const
