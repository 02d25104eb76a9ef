import type { BidderId, QuestionId, RequirementId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isSameName } from '../evaluation/decisions/tenders.ts'
import { speaksOf, wordsOf } from './names.ts'

/** A file out of a folder or a zip, with one folder for each bidder. */
export interface BidFile {
  /** Its place below what was chosen, with "/": "Tender box/Meadow Lane/Q5.docx". */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** What its text answers, if it was read: one question in one file, or several under headings. */
  readonly text: FoundText | undefined
}

export interface FoundText {
  readonly words: number
  /** Numbers of the questions that headings in it name. */
  readonly headings: readonly number[]
}

/** What a file is: where it goes when it is brought in. */
export type Target =
  | { readonly kind: 'question'; readonly question: QuestionId }
  /** Several answers, each under a heading. */
  | { readonly kind: 'answers' }
  | { readonly kind: 'requirement'; readonly requirement: RequirementId }
  | { readonly kind: 'price' }
  /** A document of the whole tender. */
  | { readonly kind: 'tender' }
  | { readonly kind: 'leave-out' }

/** Whose a file is: a bidder that is known, or a new one by the name of its folder. */
export type Whose =
  { readonly kind: 'known'; readonly bidder: BidderId } | { readonly kind: 'new'; readonly name: string }

export interface Matched {
  readonly whose: Whose | undefined
  readonly target: Target | undefined
  /** What it may be, where that is not sure. */
  readonly maybe: readonly Target[]
}

export interface KnownBidder {
  readonly bidder: BidderId
  readonly name: string
}

/** What the lead chose for a file, instead of what its name says. */
export interface Choice {
  readonly whose?: Whose | undefined
  readonly target?: Target | undefined
}

const sheets = /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv|numbers)$/i
const priceWords = new Set(
  'price prices priced pricing cost costs costing fee fees tariff tariffs rates commercial financial'.split(
    ' ',
  ),
)
/** Words of a title that say nothing of what it is about. */
const plainWords = new Set('a and for of on the to with in our your how'.split(' '))

/**
 * Whether nobody may look into it before quality is agreed: a spreadsheet, or a name that speaks of a price. Asked before
 * a file is read.
 */
export function isSealed(path: string): boolean {
  const name = nameOf(path)
  if (sheets.test(name)) return true
  return (
    numbersIn(wordsOf(withoutEnding(name))).length === 0 && wordsOf(name).some((word) => priceWords.has(word))
  )
}

/** Whose each file is and where it goes, by its folder and its name. Choices of the lead come before both. */
export function matchBids(
  files: readonly BidFile[],
  { procurement, bidders }: { readonly procurement: Procurement; readonly bidders: readonly KnownBidder[] },
  choices: ReadonlyMap<number, Choice> = new Map(),
): readonly Matched[] {
  const depth = depthOfBidders(
    files.map(({ path }) => path),
    bidders,
  )
  const oneName = namesOnce()
  const matched = files.map((file, index): Matched => {
    const choice = choices.get(index)
    const found = targetOf(file, procurement)
    return {
      whose: oneName(choice?.whose ?? whoseIs(file.path, depth, bidders)),
      target: choice?.target ?? (found.length === 1 ? found[0] : undefined),
      maybe: found,
    }
  })
  return withoutContradictions(matched, files, choices, procurement)
}

/**
 * How many folders lie above those of the bidders: 1 for "Tender box/Meadow Lane/Q5.docx". What all files share is such a
 * folder, unless it is called like a bidder.
 */
export function depthOfBidders(paths: readonly string[], bidders: readonly KnownBidder[]): number {
  const folders = paths.map((path) => path.split('/').slice(0, -1))
  const [first = []] = folders
  let depth = 0
  while (
    first[depth] !== undefined &&
    folders.every((parts) => parts[depth] === first[depth]) &&
    folders.some((parts) => parts.length > depth + 1) &&
    !bidders.some(({ name }) => speaksOf(first[depth] ?? '', name) >= 2)
  )
    depth++
  return depth
}

function whoseIs(path: string, depth: number, bidders: readonly KnownBidder[]): Whose | undefined {
  const parts = path.split('/')
  const folder = parts.length - 1 > depth ? parts[depth] : undefined
  const known = bidderNamedIn(folder ?? withoutEnding(nameOf(path)), bidders)
  if (known) return { kind: 'known', bidder: known.bidder }
  // a file beside the folders of the bidders: nobody knows whose it is
  return folder === undefined ? undefined : { kind: 'new', name: folder.trim().slice(0, 500) }
}

/** A new bidder has one name, as it came first: folders that differ in capitals or spaces are of the same bidder. */
function namesOnce(): (whose: Whose | undefined) => Whose | undefined {
  const names: string[] = []
  return (whose) => {
    if (whose?.kind !== 'new') return whose
    const known = names.find((name) => isSameName(name, whose.name))
    if (known !== undefined) return { kind: 'new', name: known }
    names.push(whose.name)
    return whose
  }
}

/** The bidder that a text speaks of most surely; undefined where two are as likely. */
function bidderNamedIn(text: string, bidders: readonly KnownBidder[]): KnownBidder | undefined {
  const same = bidders.find(({ name }) => isSameName(name, text))
  if (same) return same
  const ranked = bidders
    .map((bidder) => ({ bidder, sure: speaksOf(text, bidder.name) }))
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure)
  const [first, second] = ranked
  return first && first.sure > (second?.sure ?? 0) ? first.bidder : undefined
}

/** What it can be, the likeliest first: one where it is sure. */
function targetOf({ path, text }: BidFile, procurement: Procurement): readonly Target[] {
  if (isSealed(path)) return [{ kind: 'price' }]
  const { questions } = criteriaTree(procurement)
  const words = wordsOf(withoutEnding(nameOf(path)))
  const headings = text?.headings ?? []
  if (headings.length > 1) return [{ kind: 'answers' }]
  const named = new Set([
    ...numbersIn(words),
    ...questions
      .filter(({ question }) => words.includes(question.id.toLowerCase()))
      .map(({ number }) => number),
  ])
  const told = named.size > 0 ? new Set([...named, ...headings]) : new Set(headings)
  const byNumber = questions.filter(({ number }) => told.has(number))
  if (byNumber.length > 0)
    return byNumber.map(({ question }) => ({ kind: 'question', question: question.id }))
  const titled = bestBy(questions, ({ question }) => shareOfTitle(words, question.title))
  const required = bestBy(procurement.requirements, ({ title }) => shareOfTitle(words, title))
  return [
    ...titled.map(({ question }): Target => ({ kind: 'question', question: question.id })),
    ...required.map(({ id }): Target => ({ kind: 'requirement', requirement: id })),
  ]
}

/** Numbers of questions in a name: "q5", "question 5", "5" at its beginning. */
function numbersIn(words: readonly string[]): readonly number[] {
  return words.flatMap((word, index) => {
    const alone = /^(?:q|qu|ques|question|answer|ans|a)0*(\d{1,3})$/.exec(word)?.[1]
    const after = /^(?:q|qu|question|answer)s?$/.test(words[index - 1] ?? '')
      ? /^0*(\d{1,3})$/.exec(word)?.[1]
      : undefined
    const leads = index === 0 && words.length > 1 ? /^0*(\d{1,2})$/.exec(word)?.[1] : undefined
    const number = alone ?? after ?? leads
    return number === undefined ? [] : Number(number)
  })
}

/** How much of a title stands in a name: from 0 to 1; a title of several words needs two of them. */
function shareOfTitle(words: readonly string[], title: string): number {
  const own = wordsOf(title).filter((word) => !plainWords.has(word))
  const found = own.filter((word) => words.includes(word)).length
  if (own.length === 0 || found < Math.min(2, own.length)) return 0
  return found / own.length
}

function bestBy<Item>(items: readonly Item[], share: (item: Item) => number): readonly Item[] {
  const shares = items.map((item) => ({ item, share: share(item) })).filter((one) => one.share >= 0.5)
  const most = Math.max(0, ...shares.map((one) => one.share))
  return shares.filter((one) => one.share === most).map(({ item }) => item)
}

/** Two texts cannot be the one answer to one question: whoever brings them in decides which it is. */
function withoutContradictions(
  matched: readonly Matched[],
  files: readonly BidFile[],
  choices: ReadonlyMap<number, Choice>,
  procurement: Procurement,
): readonly Matched[] {
  const { questions } = criteriaTree(procurement)
  const claims = new Map<string, number[]>()
  for (const [index, { whose, target }] of matched.entries()) {
    const text = files[index]?.text
    if (!whose || !target || !text) continue
    const answered =
      target.kind === 'question'
        ? [target.question]
        : target.kind === 'answers'
          ? questions
              .filter(({ number }) => text.headings.includes(number))
              .map(({ question }) => question.id)
          : []
    for (const question of answered) {
      const claim = JSON.stringify([whose, question])
      claims.set(claim, [...(claims.get(claim) ?? []), index])
    }
  }
  const doubtful = new Set([...claims.values()].filter(({ length }) => length > 1).flat())
  return matched.map((one, index) =>
    // what the lead chose stands as long as it is alone; the others wait
    doubtful.has(index) && !isOnlyChoice(index, claims, choices)
      ? {
          ...one,
          target: undefined,
          maybe: one.target
            ? [one.target, ...one.maybe.filter((other) => !isSameTarget(other, one.target))]
            : one.maybe,
        }
      : one,
  )
}

function isOnlyChoice(
  index: number,
  claims: ReadonlyMap<string, readonly number[]>,
  choices: ReadonlyMap<number, Choice>,
): boolean {
  const rivals = [...claims.values()].filter((one) => one.includes(index)).flat()
  const isChosen = (one: number): boolean => choices.get(one)?.target !== undefined
  return isChosen(index) && !rivals.some((one) => one !== index && isChosen(one))
}

function isSameTarget(one: Target | undefined, other: Target | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}
