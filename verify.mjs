#!/usr/bin/env node
/**
 * verify.mjs checks the record of an evaluation made with Fairmark, and works its award out again.
 *
 *   age -d record.fmrecord > record.tar        (asks for the words, or takes -i KEYFILE)
 *   node verify.mjs record.tar                 checks everything; or the folder that the tar was unpacked into
 *   node verify.mjs --results record.tar       prints the result as JSON, as `fairmark results` does
 *   node verify.mjs --results evaluation.json  the same for a plain evaluation file
 *
 * It stands alone on purpose: it shares no code with Fairmark, needs nothing but Node 20 or later, and so has its own
 * English. Whoever doubts Fairmark can read it from top to bottom. It was written from two pages of Fairmark's
 * specification, which are quoted as [record] (the record, and how it travels) and [rules] (what is computed, and why).
 *
 * What it shows: nothing in this record was changed after it was signed; every score that came from a panel member is as
 * the member's own device signed it, and so is what they said of the panel's record, if not in the room; and the award
 * follows from the scores, prices and rules in it, once every member said whether the record is right. What it cannot show:
 * that the lead, who owns the lead's key, did not write the lead's own log anew from the start. Against that speak the
 * receipts that members hold (section 8 compares those that came back), and the head that was printed: compare it.
 *
 * Exit status 0 if everything holds; 1 if it does not, with every reason found on a line of its own; 2 if nothing was
 * checked: there is no such file, it cannot be read, or the words are others than these.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// ======== 1. Saying what is wrong

/** Something so wrong that reading on makes no sense. */
class Refused extends Error {}

/** Nothing was read, so nothing is wrong with it either. */
class Unread extends Error {}

function must(holds, reason) {
  if (!holds) throw new Refused(reason)
}

// ======== 2. Exact numbers. "All arithmetic is on exact fractions. Rounding is half-up, away from zero." [rules, Scoring 1]

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** A fraction in lowest terms; the bottom is positive. */
function fraction(top, bottom = 1n) {
  if (bottom === 0n) throw new Refused('A division by zero')
  const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { top: top / by, bottom: bottom / by }
}

/** "12", "0.5", "-3.25": how weightings, prices and scores are written. */
const isDecimal = (value) => typeof value === 'string' && value.length <= 40 && /^-?\d+(\.\d+)?$/.test(value)

function number(decimal) {
  must(isDecimal(String(decimal)), `${JSON.stringify(decimal)} is not a decimal number`)
  const [whole, places = ''] = String(decimal).split('.')
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length))
}

const plus = (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
const minus = (a, b) => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
const times = (a, b) => fraction(a.top * b.top, a.bottom * b.bottom)
const over = (a, b) => fraction(a.top * b.bottom, a.bottom * b.top)
const sum = (all) => all.reduce(plus, zero)
const mean = (all) => over(sum(all), fraction(BigInt(all.length)))
/** Negative, zero or positive: how a compares with b. */
const compare = (a, b) => Number(minus(a, b).top > 0n) - Number(minus(a, b).top < 0n)
const larger = (a, b) => (compare(a, b) >= 0 ? a : b)
const smaller = (a, b) => (compare(a, b) <= 0 ? a : b)

const zero = fraction(0n)
const one = fraction(1n)
const half = fraction(1n, 2n)
const hundred = fraction(100n)

/** Half-up, away from zero, to so many places. */
function round(value, places) {
  const unit = 10n ** BigInt(places)
  const size = value.top < 0n ? -value.top : value.top
  const units = (2n * size * unit + value.bottom) / (2n * value.bottom)
  return fraction(value.top < 0n ? -units : units, unit)
}

/** Rounded, with exactly so many places: "12.00". */
function fixed(value, places) {
  const { top, bottom } = round(value, places)
  const units = (top * 10n ** BigInt(places)) / bottom
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const cut = digits.length - places
  return (units < 0n ? '-' : '') + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '')
}

// ======== 3. Canonical JSON, hashes, signatures

/**
 * RFC 8785, for the JSON that a record holds: texts, whole numbers, true, false, null, lists and objects. Keys stand in the
 * order of their UTF-16 units, which is the order of JavaScript's sort. Texts are written as JSON.stringify writes them,
 * which is RFC 8785's way too, but for half a surrogate pair, which has no UTF-8 form and is refused.
 */
export function canonical(value) {
  if (typeof value === 'string') {
    must(!/[\uD800-\uDFFF]/u.test(value), 'A text holds half a character (a lone surrogate)')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    must(Number.isSafeInteger(value) && !Object.is(value, -0), `${value} is not a whole number`)
    return String(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join(',')}}`
}

/**
 * "canonicalize(parse(line)) === line must hold" [record, The record]: so a key that stands twice, a space or another
 * spelling of a number cannot hide anything.
 */
function readCanonical(bytes, what) {
  let value
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new Refused(`${what} is not JSON`)
  }
  must(typeof value === 'object' && value !== null, `${what} is not a JSON object`)
  must(Buffer.from(canonical(value)).equals(bytes), `${what} is not canonical JSON (RFC 8785)`)
  return value
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const MANIFEST_TYPE = 'application/vnd.fairmark.manifest+json;v=1'
const CHECKPOINT_TYPE = 'application/vnd.fairmark.checkpoint+json;v=1'
const ENROLMENT_TYPE = 'application/vnd.fairmark.enrolment+json;v=1'

/**
 * Ed25519 (RFC 8032) over "DSSEv1" SP length SP type SP length SP bytes (DSSE's pre-authentication encoding), so that a
 * signature for one type of thing is none for another. Keys and signatures are written in hexadecimal digits.
 */
export function isSigned(type, bytes, key, signature) {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${bytes.length} `
  // What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, section 4).
  const der = Buffer.from(`302a300506032b6570032100${key}`, 'hex')
  try {
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, Buffer.concat([Buffer.from(head), bytes]), publicKey, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

// ======== 4. What may stand in a record. Each shape answers whether a value has it; keys that it does not name are refused.

const hex = (digits) => (value) =>
  typeof value === 'string' && new RegExp(`^[0-9a-f]{${digits}}$`).test(value)
const text = (most) => (value) => typeof value === 'string' && value.length <= most
const whole = (value) => Number.isSafeInteger(value) && value >= 0
const list = (shape) => (value) => Array.isArray(value) && value.every(shape)
const either = (a, b) => (value) => a(value) || b(value)

/** What a value may be. A name of one of these stands for it below. */
const shapes = {
  id: (value) => text(100)(value) && value !== '',
  line: (value) => text(500)(value) && value !== '',
  text: text(50_000),
  decimal: isDecimal,
  whole,
  counted: (value) => whole(value) && value > 0,
  yesNo: (value) => typeof value === 'boolean',
  time: (value) => text(24)(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  minute: (value) => text(16)(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value),
  hash: hex(64), // SHA-256
  key: hex(64), // an Ed25519 public key
  signature: hex(128),
  random: hex(32), // 128 bits that name something
  recipient: (value) => text(62)(value) && /^age1[02-9ac-hj-np-z]{58}$/.test(value),
  ids: (value) => list(shapes.id)(value),
  allotted: (value) => value === 'all' || shapes.ids(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}
/**
 * An object, written as "key:shape", one after the other: a key alone has the shape of that name, a key with "?" may be
 * missing, "[shape]" is a list of it, "a|b" is a or b, and "=word" is that word. Keys that are not named are refused.
 */
function object(written) {
  const shapeOf = (name) => {
    if (name.includes('|')) return name.split('|').map(shapeOf).reduce(either)
    if (name.startsWith('[')) return list(shapeOf(name.slice(1, -1)))
    return name.startsWith('=') ? (value) => value === name.slice(1) : (value) => shapes[name](value)
  }
  const keys = written.split(/\s+/).map((word) => {
    const [name, shape = name] = word.replace('?', '').split(':')
    return { name, optional: word.includes('?'), holds: shapeOf(shape) }
  })
  return (value) =>
    shapes.object(value) &&
    Object.keys(value).every((name) => keys.some((one) => one.name === name)) &&
    keys.every(({ name, optional, holds }) => (Object.hasOwn(value, name) ? holds(value[name]) : optional))
}

Object.assign(shapes, {
  cell: object('bidder:id question:id'),
  position: object('log:random entries:whole head:hash'),
  evidence: object('where:line quote:text'),
  reason: object('good:text worries:text evidence:[evidence]'),
  answer: object('question:id text'),
  asked: object('question:id revision:counted'),
  link: object('bidder:id nature:text unsure?:yesNo'),
  told: object('bidder:id nature:text'),
  alias: object('bidder:id alias:line code:id'),
  order: object('by:=question|=bidder bidders:ids'),
  readScore: object(
    'score:decimal reason decidingPoint:text present:whole withReader:yesNo changeReason?:text',
  ),
  readAnswer: object('bidder:id scores:[readScore]'),
  readQuestion: object('question:id answers:[readAnswer]'),
  document: object(
    'bidder:id question?:id requirement?:id audience:=quality|=price sha256:hash size:whole name:line mediaType:text',
  ),
  descriptor: object('score:decimal word:line meaning:text'),
  scale: object('minimum:decimal maximum:decimal step:decimal descriptors:[descriptor]'),
  question: object(
    'id title:line weighting:decimal minimumScore?:decimal scale? decision?:=consensus|=mean|=median ' +
      'wordLimit?:counted guidance?:text',
  ),
  price: object('formula:=lowest-over-price|=above-lowest|=lowest-to-highest|=around-mean'),
  criterion: object(
    'id title:line weighting:decimal minimumPercent?:decimal criteria?:[criterion] questions?:[question] price?',
  ),
  requirement: object('id title:line consequence:=excluded|=recorded'),
  rounding: object('places:whole when:=total|=each'),
  procurement: object(
    'reference:line title:line buyer:line regime:line contract?:object dates?:object scale ' +
      'weightings:=absolute|=relative criteria:[criterion] requirements:[requirement] rounding tieBreak:ids',
  ),
  entry: object('log:random n:whole prev:hash at:time by:id event:object'),
  listed: object('name:line size:whole sha256:hash'),
  manifest: object(
    'format:=fairmark-record version:whole evaluation:random id:random createdAt:time from:key ' +
      'to:=words|[recipient] lead:position entries:[listed]',
  ),
  signed: object('key signature'),
  packMember: object('member:id title:line role:line carer:yesNo questions:ids'),
  packTender: object('bidder:id name:line answers:[answer]'), // no prices
  clarification: object('question:id revision:counted text'),
  pack: object(
    'format:=fairmark-pack version:counted procurement procurementHash:hash member:packMember ' +
      'tenders:[packTender] clarifications?:[clarification] links?:[told] scoreBy?:=bidder documents?:[document]',
  ),
})

/** Everything that can be entered: the name of the event, and what it says beside its name. */
const events = `
ProcurementCreated   procurement
ProcurementRevised   procurement
ProcurementPublished hash
TenderReceived       bidder:id name:line alias?:line answers:[answer] received?:minute
TenderCorrected      bidder:id name:line answers:[answer] received?:minute
RequirementJudged    bidder:id requirement:id outcome:=pass|=fail note?:text
PriceEntered         bidder:id criterion:id price:decimal
TenderWithdrawn      bidder:id reason:text
TenderExcluded       bidder:id reason:text
DocumentReceived     document
BiddersHidden        aliases:[alias]
OrderChosen          by:=question|=bidder
QuestionClarified    question:id revision:counted text
MemberAppointed      member:id title:line role:line carer:yesNo questions:allotted largePrint?:yesNo
MemberChanged        member:id title:line role:line carer:yesNo largePrint?:yesNo
MemberRemoved        member:id
QuestionsAllotted    member:id questions:allotted
InterestsDeclared    member:id interests:[link]
InterestDecided      member:id bidder:id decision:=none|=may-score|=may-not-score|=undecided reason:text
ScoreGiven           member:id bidder:id question:id score:decimal reason revision?:counted
ScoreSheetSubmitted  member:id helpedBy?:line
PaperChosen          member:id
ScoreTranscribed     member:id bidder:id question:id score:decimal reason transcriber:line
TranscriptChecked    member:id checker:line
ScoreAgreed          bidder:id question:id score:decimal reason decidingPoint:text present:ids changeReason?:text
RecordConfirmed      member:id confirmed:yesNo note:text
SectionWritten       section:line author:line text
RecommendationMade   bidder:id resultHash:hash
KeysMade             signing:key recipient
RecoveryKeyMade      recipient
SecondLeadNamed      title:line recipient
PackIssued           member:id version:counted digest:hash enrolment:key to:=words|recipient bidders:ids questions:[asked] order?
WordsGiven           member:id version:counted
ReturnAccepted       member:id log:random entries:whole head:hash file:hash
IdentityVerified     member:id log:random method:=phone|=in-person|=none
LogRevoked           member:id log:random from:whole reason:text
CorrectionAllowed    member:id unlock:random cells:[cell] reason:text
ForkResolved         member:id log:random keep:hash reason:text
ConflictResolved     member:id bidder:id question:id log:random reason:text
ReturnsOpened        reason:text
PackOpened           member:id digest:hash version:counted
DeviceEnrolled       evaluation:random member:id signing:key recipient pack:hash proof:signature
ReceiptOpened        receipt:random log:random entries:whole head:hash lead:position at:time
UnlockOpened         member:id unlock:random cells:[cell] reason:text
NoteKept             member:id bidder:id question:id sealed:text
RecordSent           member:id digest:hash
RecordOpened         member:id digest:hash lead:position agreed:[readQuestion]
RecordAnswered       member:id digest:hash confirmed:yesNo note:text
LogRecovered         bytes:counted sha256:hash
CheckpointSigned     key signature`
const eventShapes = new Map(
  events
    .trim()
    .split('\n')
    .map((row) => row.split(/\s+/))
    .map(([type, ...says]) => [type, object(`type:=${type} ${says.join(' ')}`)]),
)

// ======== 5. The parts of the file: a USTAR tar, or the folder it was unpacked into

const BLOCK = 512
const isZero = (bytes) => bytes.every((byte) => byte === 0)

/**
 * The one header that Fairmark writes for a file of this name and size. Nothing is interpreted: a header with a path, a
 * link, an owner or a time is another one, and refused. [record, Files that travel]
 */
function tarHeader(name, size) {
  const block = Buffer.alloc(BLOCK)
  const octal = (value, digits) => value.toString(8).padStart(digits, '0')
  const fields = { 0: name, 100: '000644 ', 108: '000000 ', 116: '000000 ', 124: `${octal(size, 11)} ` }
  const more = { 136: `${octal(0, 11)} `, 148: ' '.repeat(8), 156: '0', 257: 'ustar\u000000', 329: '000000 ' }
  for (const [at, characters] of Object.entries({ ...fields, ...more, 337: '000000 ' }))
    block.write(characters, Number(at), 'latin1')
  const total = block.reduce((a, b) => a + b)
  block.write(`${octal(total, 6)} \0`, 148, 'latin1')
  return block
}

/** Name → bytes, in the order of the tar. */
export function partsOfTar(tar) {
  const parts = new Map()
  let at = 0
  while (at + 2 * BLOCK < tar.length) {
    const header = tar.subarray(at, at + BLOCK)
    const name = header.toString('latin1', 0, 100).replace(/\0+$/, '')
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    must(whole(size) && header.equals(tarHeader(name, size)), `The tar has a strange header at byte ${at}`)
    const end = at + BLOCK + size
    const next = at + BLOCK * (1 + Math.ceil(size / BLOCK))
    must(next + 2 * BLOCK <= tar.length, `The tar is cut short in ${name}`)
    must(isZero(tar.subarray(end, next)), `The tar hides bytes after ${name}`)
    must(!parts.has(name), `The tar holds ${name} twice`)
    parts.set(name, tar.subarray(at + BLOCK, end))
    at = next
  }
  const rest = tar.subarray(at)
  must(rest.length === 2 * BLOCK && isZero(rest), 'The tar does not end as a tar ends')
  return parts
}

/** What Node reads in one piece. */
const BYTES_MAXIMUM = 2 * 1024 ** 3 - 1

/** Of regular files only: a device such as /dev/zero never ends. */
function readCapped(path) {
  const kind = statSync(path)
  if (!kind.isFile()) throw new Unread(`${path} is neither a file nor a folder`)
  if (kind.size > BYTES_MAXIMUM) throw new Unread(`${path} is larger than 2 GiB, the most that is read`)
  return readFileSync(path)
}

function partsOfFolder(folder, under = '') {
  const parts = new Map()
  for (const name of readdirSync(join(folder, under)).sort()) {
    const path = under + name
    const kind = lstatSync(join(folder, path))
    must(
      kind.isFile() || (kind.isDirectory() && under === ''),
      `${path} is neither a file nor a folder of the record`,
    )
    if (kind.isFile()) parts.set(path, readCapped(join(folder, path)))
    else for (const [inner, bytes] of partsOfFolder(folder, `${name}/`)) parts.set(inner, bytes)
  }
  return parts
}

export function readParts(place) {
  return statSync(place).isDirectory() ? partsOfFolder(place) : partsOfTar(readCapped(place))
}

// ======== 6. The manifest: it lists every part with its size and hash, and the lead's key signed it

/** `wrong` collects the reasons; what does not hold here does not keep the rest from being checked. */
function readManifest(parts, signed, wrong) {
  const bytes = parts.get('manifest.json')
  must(
    bytes && parts.has('signature'),
    'There is no manifest.json or no signature: this is not the inside of a record',
  )
  const manifest = readCanonical(bytes, 'manifest.json')
  const signature = readCanonical(parts.get('signature'), 'The signature')
  must(
    shapes.manifest(manifest) && manifest.version === 1,
    'manifest.json is not the manifest of a record (fairmark-record, version 1)',
  )
  must(shapes.signed(signature), 'The signature has not the form of one')
  if (signature.key !== manifest.from || !signed(MANIFEST_TYPE, bytes, manifest.from, signature.signature))
    wrong.push('The manifest is not signed by the key that it names')
  const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]))
  must(listed.size === manifest.entries.length, 'The manifest lists a part twice')
  for (const name of parts.keys())
    if (name !== 'manifest.json' && name !== 'signature' && !listed.has(name))
      wrong.push(`${name} is not in the manifest`)
  for (const { name, size, sha256: hash } of listed.values()) {
    const part = parts.get(name)
    if (name !== `events/${manifest.lead.log}` && name !== `blobs/${hash}`)
      wrong.push(`${name} has no place in a record`)
    if (part?.length !== size || sha256(part) !== hash)
      wrong.push(`${name} is not the part that the manifest lists`)
  }
  return manifest
}

// ======== 7. A log: one entry a line, each naming the one before; the log's own key signed checkpoints [record, The record]

/** The entries of a log, each with the hash of its line. */
function readLog(bytes, log, what) {
  const entries = []
  let at = 0
  let prev = '0'.repeat(64)
  while (at < bytes.length) {
    const here = `Line ${entries.length + 1} of ${what}`
    const end = bytes.indexOf(0x0a, at)
    must(end >= 0, `${here} is cut short`)
    const lineBytes = bytes.subarray(at, end)
    const entry = readCanonical(lineBytes, here)
    must(shapes.entry(entry), `${here} is not an entry`)
    must(entry.log === log && entry.n === entries.length, `${here} belongs to another place or another log`)
    must(entry.prev === prev, `${here} does not follow the line before it: one of the two was changed`)
    const shape = eventShapes.get(entry.event?.type)
    must(shape, `${here} says something that only a newer verify.mjs may know`)
    must(shape(entry.event), `${here} does not say what a ${entry.event.type} says`)
    prev = sha256(lineBytes)
    entries.push({ ...entry, hash: prev })
    at = end + 1
  }
  must(entries.length > 0, `${what} is empty`)
  return entries
}

/**
 * A checkpoint is signed over the entry before it and over its own time and person, by the key that the log names: for the
 * lead in KeysMade, for a member's device in DeviceEnrolled. The last entry must be one: what came after it, nobody signed.
 */
function checkCheckpoints(entries, evaluation, key, signed, what, wrong) {
  for (const { event, log, n, prev, at, by } of entries) {
    if (event.type !== 'CheckpointSigned') continue
    const bytes = Buffer.from(canonical({ evaluation, log, n: n - 1, hash: prev, at, by }))
    if (event.key !== key || !signed(CHECKPOINT_TYPE, bytes, key, event.signature))
      wrong.push(`Line ${n + 1} of ${what} is a checkpoint that was not signed by the log's own key`)
  }
  if (entries.at(-1).event.type !== 'CheckpointSigned')
    wrong.push(`${what} does not end with a signed checkpoint`)
}

// ======== 8. Packs (what went out to members) and returns (what came back)

const sameSet = (a, b) => a.length === b.length && new Set([...a, ...b]).size === new Set(a).size

/** "holds no price", nobody else's questions, and only the bidders that the lead's log says were in it. */
function checkPack(issued, state, blobs, wrong) {
  const { member, version, digest: hash, bidders, questions } = issued
  const what = `Pack ${version} of ${member}`
  const bytes = blobs.get(hash)
  if (!bytes) return wrong.push(`${what} is missing from the record`)
  const pack = readCanonical(bytes, what)
  if (!shapes.pack(pack)) return wrong.push(`${what} holds more or less than a pack holds (a price, perhaps)`)
  const published = state.published?.hash
  if (pack.procurementHash !== published || sha256(canonical(pack.procurement)) !== published)
    wrong.push(`${what} holds another procurement than the published one`)
  if (pack.member.member !== member || pack.version !== version)
    wrong.push(`${what} is another member's or version`)
  const inPack = pack.tenders.map(({ bidder }) => state.bidderOf(bidder))
  if (!sameSet(inPack, bidders)) wrong.push(`${what} holds other bidders than the lead's log says`)
  checkOrder(issued, pack, inPack, state, what, wrong)
  const asked = questions.map((one) => one.question)
  if (!sameSet(pack.member.questions, asked))
    wrong.push(`${what} asks other questions than the lead's log says`)
  for (const { bidder, name, answers } of pack.tenders) {
    const hidden = state.aliases.get(state.bidderOf(bidder))
    if (hidden && (bidder !== hidden.code || name !== hidden.alias))
      wrong.push(`${what} names a hidden bidder`)
    if (answers.some((answer) => !asked.includes(answer.question)))
      wrong.push(`${what} holds answers to questions that the member does not score`)
  }
  const foreign = (pack.documents ?? []).some(
    ({ audience, bidder }) => audience !== 'quality' || !inPack.includes(state.bidderOf(bidder)),
  )
  if (foreign) wrong.push(`${what} names documents that are not for this member`)
  return undefined
}

/** A member meets bidders in the order that was drawn; whoever was met in an earlier pack keeps the place. */
function checkOrder({ member, bidders, order }, pack, inPack, state, what, wrong) {
  if ((pack.scoreBy ?? 'question') !== (order?.by ?? 'question'))
    wrong.push(`${what} is scored another way than the lead's log says`)
  if (!order) return
  const earlier = state.packs
    .filter((one) => one.member === member)
    .flatMap((one) => one.order?.bidders ?? [])
  const met = [...new Set(earlier)].filter((bidder) => bidders.includes(bidder))
  const isKept = met.every((bidder, index) => order.bidders[index] === bidder)
  if (order.by !== state.scoreBy || !isKept || canonical(order.bidders) !== canonical(inPack))
    wrong.push(`${what} holds the bidders in another order than the lead's log says, or than before`)
}

/** What only a member's log can hold, and what it may hold besides. */
const onlyMembers = [
  ...['PackOpened', 'DeviceEnrolled', 'ReceiptOpened', 'UnlockOpened', 'NoteKept'],
  ...['RecordOpened', 'RecordAnswered'],
]
const alsoMembers = [
  'InterestsDeclared',
  'ScoreGiven',
  'ScoreSheetSubmitted',
  'CheckpointSigned',
  'LogRecovered',
]
const ofMembers = new Set([...onlyMembers, ...alsoMembers])

/**
 * The entries of a return, proved to be the member's: a pack that the lead issued to this member held a key, used once,
 * with which the member's device proved that this log and its signing key are the member's (DeviceEnrolled); and with
 * that signing key the device signed the log. [record, Files that travel]
 */
function readReturn(accepted, state, { blobs, evaluation, lead, signed, wrong }) {
  const { member, log, entries: count, head, file } = accepted
  const what = `the log ${log.slice(0, 8)}… of ${member} (return ${file.slice(0, 8)}…)`
  const bytes = blobs.get(file)
  must(bytes, `The record lacks ${what}`)
  const entries = readLog(bytes, log, what)
  must(entries.length === count && entries.at(-1).hash === head, `The lead's log tells otherwise of ${what}`)
  const [{ event: opened }, { event: enrolled } = {}] = entries
  must(
    opened.type === 'PackOpened' && enrolled?.type === 'DeviceEnrolled',
    `No device was enrolled in ${what}`,
  )
  const { signing, recipient: own, pack, proof } = enrolled
  const issued = state.packs.filter((one) => one.member === member)
  const first = issued.find((one) => one.digest === pack)
  must(first && opened.digest === pack, `No pack that was issued to ${member} was opened first in ${what}`)
  const enrolment = { evaluation, member, log, pack, signing, recipient: own }
  const proved =
    enrolled.evaluation === evaluation &&
    enrolled.member === member &&
    signed(ENROLMENT_TYPE, Buffer.from(canonical(enrolment)), first.enrolment, proof)
  if (!proved) wrong.push(`The enrolment in ${what} was not proved with the key in the pack of ${member}`)
  checkCheckpoints(entries, evaluation, signing, signed, what, wrong)
  let asked = first
  let isSent = false
  const read = new Set() // digests of the panel's record
  for (const { event, n, by } of entries) {
    const here = `Line ${n + 1} of ${what}`
    if (by !== member || (event.member !== undefined && event.member !== member))
      wrong.push(`${here} was not entered by ${member}, or speaks for somebody else`)
    if (!ofMembers.has(event.type) || (event.type === 'DeviceEnrolled' && n !== 1))
      wrong.push(`${here} is nothing that a member's program writes there`)
    if (event.type === 'PackOpened' && n > 0) {
      const next = issued.find((one) => one.digest === event.digest)
      must(next?.version > asked.version, `${here} opens a pack that is not a newer one of ${member}`)
      asked = next
    }
    if (event.type === 'ScoreGiven') {
      const { bidder, question, revision = 1 } = event
      const isAsked = asked.questions.some((one) => one.question === question && one.revision === revision)
      if (!isAsked || !asked.bidders.includes(state.bidderOf(bidder)))
        wrong.push(`${here} scores what the pack did not ask`)
      checkScore(state, event, here, wrong)
    }
    if (event.type === 'NoteKept') {
      const isAsked = asked.questions.some((one) => one.question === event.question)
      if (!isAsked || !asked.bidders.includes(state.bidderOf(event.bidder)))
        wrong.push(`${here} notes what the pack did not ask`)
    }
    if (event.type === 'ScoreSheetSubmitted') isSent = true
    // A member reads what the panel agreed once their own scores were sent, and answers what they read.
    if (event.type === 'RecordOpened') {
      read.add(event.digest)
      if (!isSent) wrong.push(`${here} reads what the panel agreed before the member's own scores were sent`)
      if (!isAsAgreed(event, state)) wrong.push(`${here} holds something else than what the panel agreed`)
      const about = event.agreed.flatMap(({ answers }) => answers.map((one) => state.bidderOf(one.bidder)))
      if (about.some((bidder) => !issued.some((one) => one.bidders.includes(bidder))))
        wrong.push(`${here} holds what the panel agreed of a bidder who was in no pack of ${member}`)
    }
    if (event.type === 'RecordAnswered' && !(isSent && read.has(event.digest)))
      wrong.push(`${here} answers what was not read`)
    // A receipt, and a record to be read, say how the lead's log stood when they were made: so the lead cannot have written
    // it anew since then.
    const told = ['ReceiptOpened', 'RecordOpened'].includes(event.type) ? event.lead : undefined
    if (told && lead[told.entries - 1]?.hash !== told.head)
      wrong.push(`${member} holds a receipt for another log of the lead than this one (${here})`)
  }
  return entries
}

/** Agreed scores are only ever added to, so what a member read is how their list began: with how many were in the room. */
function isAsAgreed({ member, agreed }, state) {
  return agreed.every(({ question, answers }) =>
    answers.every(({ bidder, scores }) => {
      const history = state.agreed.get(cellOf(state.bidderOf(bidder), question)) ?? []
      const asRead = history.slice(0, scores.length).map(({ present, ...rest }) => ({
        ...rest,
        present: present.length,
        withReader: present.includes(member),
      }))
      return canonical(asRead) === canonical(scores)
    }),
  )
}

// ======== 9. What of the returns counts. "Importing in any order, any number of times, gives the same state. There is no clock in
//    any rule." [record, The record]

const cellOf = (bidder, questionId) => JSON.stringify([bidder, questionId])

/** Whether a version of a log is another one, or goes on from it: one hash says it, as each entry names the one before. */
const goesOnFrom = (longer, shorter) =>
  longer.length >= shorter.length && longer[shorter.length - 1].hash === shorter.at(-1).hash

/** The versions of one log that returns brought; a longer one takes the place of what it goes on from. */
function withVersion(versions, added) {
  if (versions.some((version) => goesOnFrom(version, added))) return versions
  return [...versions.filter((version) => !goesOnFrom(added, version)), added]
}

/**
 * The entries of a log that count. Two versions of which neither goes on from the other are a fork: until the lead chose
 * one, what they share counts. Of a lost laptop's log, nothing counts from the entry on that the lead named.
 */
function countingEntries({ versions, kept, revokedFrom = Infinity }) {
  const chosen = versions.filter((version) => kept === undefined || version.some(({ hash }) => hash === kept))
  const [first, ...others] = chosen.length > 0 ? chosen : versions
  let shared = first.length
  for (const other of others)
    while (shared > 0 && other[shared - 1]?.hash !== first[shared - 1].hash) shared--
  const forked = others.length > 0 && shared < revokedFrom
  return { entries: first.slice(0, Math.min(shared, revokedFrom)), forked }
}

/**
 * The scores that one log gives, and whether its sheet is sent. After sending, a score counts only for an answer that was opened again: by a permission of
 * the lead (CorrectionAllowed), or by a newer pack that asks for it, or asks the question as since clarified.
 */
function readSheet(entries, { packs, corrections }, bidderOf) {
  const scores = new Map()
  let pack
  let isSent = false // and asked for nothing more since
  const used = new Set() // permissions: each is for one correction
  let open // undefined until the sheet is sent; then the answers that may still be changed
  const reopen = (cell) => {
    open.add(cell)
    isSent = false
  }
  for (const { event } of entries) {
    const { type } = event
    if (type === 'PackOpened') {
      const next = packs.find((one) => one.digest === event.digest)
      if (!next || next.version <= (pack?.version ?? 0)) continue
      if (pack && open) for (const cell of newlyAsked(pack, next)) reopen(cell)
      pack = next
    }
    if (type === 'UnlockOpened' && open && !used.has(event.unlock)) {
      const allowed = corrections.find(({ unlock }) => unlock === event.unlock)?.cells ?? []
      const cells = allowed.map((one) => cellOf(one.bidder, one.question))
      for (const one of event.cells) {
        const cell = cellOf(bidderOf(one.bidder), one.question)
        if (cells.includes(cell)) reopen(cell)
      }
    }
    if (type === 'UnlockOpened') used.add(event.unlock)
    if (type === 'ScoreSheetSubmitted') {
      open = new Set()
      isSent = true
    }
    if (type === 'ScoreGiven') {
      const cell = cellOf(bidderOf(event.bidder), event.question)
      if (!open || open.has(cell)) scores.set(cell, { ...event, revision: event.revision ?? 1 })
    }
  }
  return { scores, isSent, version: pack?.version ?? 0 }
}

function newlyAsked(before, after) {
  const knew = new Map(before.questions.map((one) => [one.question, one.revision]))
  return after.bidders.flatMap((bidder) =>
    after.questions
      .filter((one) => !before.bidders.includes(bidder) || (knew.get(one.question) ?? 0) < one.revision)
      .map((one) => cellOf(bidder, one.question)),
  )
}

/** Cell → what the member's logs give it, one a log; and whether a log is forked. */
function givenByMember(part, bidderOf) {
  const all = new Map()
  let isForked = false
  for (const [log, device] of part.devices) {
    const { entries, forked } = countingEntries(device)
    isForked ||= forked
    for (const [cell, given] of readSheet(entries, part, bidderOf).scores)
      all.set(cell, [...(all.get(cell) ?? []), { log, ...given }])
  }
  return { all, isForked }
}

const isSame = (a, b) => a.score === b.score && canonical(a.reason) === canonical(b.reason)

/**
 * One member's scores from all of the member's logs. A score of the question as since clarified takes the place of an older
 * one. The same score with the same reason in two logs is one; two different ones count for nothing until the lead chose
 * (never "the last one wins"), and again when one comes that was not there to choose from.
 */
function scoresOfMember(part, bidderOf) {
  if (part.found) return part.found
  const { all, isForked } = givenByMember(part, bidderOf)
  const scores = new Map()
  const undecided = new Set() // cells
  for (const [cell, given] of all) {
    const newest = Math.max(...given.map(({ revision }) => revision))
    const current = given.filter(({ revision }) => revision === newest)
    const choice = part.choices.get(cell)
    const chosen = current.find(({ log }) => log === choice?.log)
    const counting = chosen ?? current[0]
    const isSettled = (one) =>
      isSame(one, counting) || (chosen && choice.among.some((known) => isSame(known, one)))
    if (current.every(isSettled)) scores.set(cell, counting)
    else undecided.add(cell)
  }
  part.found = { scores, undecided, isForked }
  return part.found
}

/** Whether the member sent all that they were asked: a log that opened the newest pack of all their logs says so. */
function isSheetSent({ parts, sentHere, bidderOf }, member) {
  const part = parts.get(member)
  if (!part || !hasReturns(part)) return sentHere.has(member)
  const sheets = [...part.devices.values()].map((one) =>
    readSheet(countingEntries(one).entries, part, bidderOf),
  )
  const newest = Math.max(...sheets.map(({ version }) => version))
  return sheets.some(({ version, isSent }) => isSent && version === newest)
}

/**
 * Whether one of the member's logs answers the panel's record as it now stands, which has this digest: after sending, and
 * after reading all of it that was for the member.
 */
function answersRecord(state, member, digest) {
  const part = state.parts.get(member)
  return [...(part?.devices.values() ?? [])].some((device) => {
    let isSent = false
    let isRead = false
    const packs = []
    for (const { event } of countingEntries(device).entries) {
      if (event.type === 'PackOpened') packs.push(...part.packs.filter((one) => one.digest === event.digest))
      if (event.type === 'ScoreSheetSubmitted') isSent = true
      if (event.type === 'RecordOpened' && event.digest === digest) isRead = isReadInFull(event, packs, state)
      if (event.type === 'RecordAnswered' && event.digest === digest && isSent && isRead) return true
    }
    return false
  })
}

/** The cells of the record that a member reads when it is sent to them: of their questions, and of bidders that are in. */
function cellsToRead(state, member) {
  const { questions } = state.panel.get(member) ?? { questions: [] }
  const agreed = treeOf(state.procurement).questions.filter(
    ({ question: one }) => !one.decision || one.decision === 'consensus',
  )
  const asked = agreed
    .map((leaf) => leaf.question.id)
    .filter((id) => questions === 'all' || questions.includes(id))
  return [...state.agreed.keys()].filter((cell) => {
    const [bidder, question] = JSON.parse(cell)
    return asked.includes(question) && state.tenders.get(bidder)?.status === 'admitted'
  })
}

/**
 * The digest stands for the whole record, and what lay before the member could have been less: every score ever agreed for an
 * answer must be there, and every answer. Not asked for are bidders who were not in each of the packs that were opened, or
 * with whom the member told of a link: from some of these they were kept apart.
 */
function isReadInFull({ member, digest, agreed }, packs, state) {
  const read = new Map()
  for (const { question, answers } of agreed)
    for (const { bidder, scores } of answers)
      read.set(cellOf(state.bidderOf(bidder), question), scores.length)
  const isFor = (bidder) =>
    packs.every((pack) => pack.bidders.includes(bidder)) && !state.linked.has(canonical([member, bidder]))
  const isThere = (cell) => read.has(cell) || !isFor(JSON.parse(cell)[0])
  return (
    [...read].every(([cell, count]) => state.agreed.get(cell)?.length === count) &&
    (state.toRead.get(canonical([member, digest])) ?? []).some((cells) => cells.every(isThere))
  )
}

/** A member's scores as text: to see whether others count after a return came in. */
function scoresText(state, member) {
  const part = state.parts.get(member)
  const scores =
    part && hasReturns(part) ? scoresOfMember(part, state.bidderOf).scores : (state.sheets.get(member) ?? [])
  const rows = [...scores].map(([cell, { score, reason, revision }]) =>
    canonical([cell, score, reason, revision]),
  )
  return rows.sort().join('\n')
}

/** What was said in the room stands where no other scores of the member count after this. */
function whileScoresStand(state, member, change) {
  const before = state.said.size > 0 ? scoresText(state, member) : ''
  change()
  if (state.said.size > 0 && scoresText(state, member) !== before) state.said.clear()
}

/** Somebody who scores and has not said, in the room or by a signed return, whether the record as it stands is right. */
function unconfirmedMember(state) {
  const asked = treeOf(state.procurement).questions.map((leaf) => leaf.question.id)
  for (const [member, { role, questions }] of state.panel) {
    const scores =
      role !== 'observer' &&
      (questions === 'all' ? asked.length > 0 : asked.some((id) => questions.includes(id)))
    const hasSigned = state.sentDigest && answersRecord(state, member, state.sentDigest)
    if (scores && !state.said.has(member) && !hasSigned) return member
  }
  return undefined
}

/** All that the panel agreed, as members' signed answers name it: by the SHA-256 of its canonical JSON. */
function moderationRecord(state) {
  const agreed = [...state.agreed].map(([cell, scores]) => {
    const [bidder, question] = JSON.parse(cell)
    return { bidder, question, scores }
  })
  const before = (a, b) => (a < b ? -1 : Number(a > b))
  return {
    format: 'fairmark-moderation',
    version: 1,
    procurement: state.published?.hash ?? '',
    agreed: agreed.sort((a, b) => before(a.bidder, b.bidder) || before(a.question, b.question)),
  }
}

/** A member whose logs contradict each other, in what was scored for this cell, if one is named; else undefined. */
function contradictingMember(state, bidder, question) {
  for (const [member, part] of state.parts) {
    const { undecided, isForked } = scoresOfMember(part, state.bidderOf)
    const { questions } = state.panel.get(member) ?? {}
    const scoresIt = !question || questions === 'all' || questions.includes(question)
    if (isForked && scoresIt) return member
    if (question ? undecided.has(cellOf(bidder, question)) : undecided.size > 0) return member
  }
  return undefined
}

// ======== 10. The lead's log, entry by entry. "The lead's log is the sequencer." [record, The record]

function emptyState() {
  const state = {
    procurement: undefined,
    published: undefined, // { hash, at }
    tenders: new Map(), // bidder → { bidder, name, status, requirements, prices }
    panel: new Map(), // member → { role, questions }
    aliases: new Map(), // bidder → { alias, code }, where bidders are hidden
    scoreBy: 'question', // or 'bidder'
    packs: [], // as issued
    sheets: new Map(), // member → cell → { score, revision }, as entered in the lead's own log
    revisions: new Map(), // question → how often it was clarified, plus 1
    paper: new Map(), // member → { scores, typists }: typed in, and not yet compared by somebody else
    parts: new Map(), // member → what the returns brought, and what the lead decided of it
    agreed: new Map(), // cell → every score that was agreed, the last of which counts
    said: new Set(), // members who said in the room whether the record is right
    sentDigest: undefined, // of the panel's record, where it was sent to be read as it now stands
    toRead: new Map(), // member and digest → what of the record was for them: a list of cells each time it was sent
    linked: new Set(), // member and bidder between whom a link was ever told
    sentHere: new Set(), // members whose sheet was sent in the lead's own log or on paper, and asked for nothing since
    opened: false,
    recommendation: undefined,
    /** The bidder for whom a code stands in what travels. */
    bidderOf: (code) => [...state.aliases].find(([, one]) => one.code === code)?.[0] ?? code,
  }
  return state
}

/** To be changed: what was found in it before is forgotten. */
function partOf(state, member) {
  if (!state.parts.has(member))
    state.parts.set(member, { devices: new Map(), corrections: [], choices: new Map(), packs: state.packs })
  return Object.assign(state.parts.get(member), { found: undefined })
}

const hasReturns = (part) => part.devices.size > 0

/** Whether anything was sent to this member, or scored by them: from then on they stay who they were. */
const hasPart = (state, member) =>
  state.packs.some((pack) => pack.member === member) || state.paper.has(member) || state.sheets.has(member)

function noteLinks(state, { member, interests }) {
  for (const { bidder } of interests) state.linked.add(canonical([member, state.bidderOf(bidder)]))
}

/** What each entry changes; what it may not say is added to `wrong`. Entries that are not here change no result. */
const changes = {
  ProcurementCreated(state, { procurement }, { wrong, here }) {
    // "published (procurement frozen, its hash shown)" [record, Files that travel]
    if (state.published) wrong.push(`${here} changes the procurement after it was published`)
    state.procurement = procurement
  },
  ProcurementRevised: (state, event, record) => changes.ProcurementCreated(state, event, record),
  ProcurementPublished(state, { hash }, { wrong, here, at }) {
    must(state.procurement, `${here} publishes nothing`)
    if (state.published) wrong.push(`${here} publishes a second time`)
    if (sha256(canonical(state.procurement)) !== hash)
      wrong.push(`${here} publishes a hash that is not the one of the procurement`)
    for (const problem of problemsOf(state.procurement)) wrong.push(`The published procurement: ${problem}`)
    state.published = { hash, at }
  },
  TenderReceived(state, { bidder, name }, { wrong, here }) {
    if (state.tenders.has(bidder)) wrong.push(`${here} receives the offer of ${name} a second time`)
    const judged = { requirements: new Map(), prices: new Map() }
    state.tenders.set(bidder, { bidder, name, status: 'admitted', ...judged })
    state.sentHere.clear()
  },
  TenderCorrected(state, { bidder, name }, { wrong, here }) {
    // an answer that somebody may have read is never replaced
    if (state.packs.length > 0) wrong.push(`${here} changes a tender after packs went out`)
    tenderOf(state, { bidder }, here).name = name
    state.said.clear()
  },
  RequirementJudged(state, event, { here }) {
    tenderOf(state, event, here).requirements.set(event.requirement, event.outcome)
    state.said.clear()
  },
  PriceEntered(state, event, { here }) {
    tenderOf(state, event, here).prices.set(event.criterion, event.price)
    state.said.clear()
  },
  TenderWithdrawn: (state, event, { here }) => (tenderOf(state, event, here).status = 'withdrawn'),
  TenderExcluded: (state, event, { here }) => (tenderOf(state, event, here).status = 'excluded'),
  MemberAppointed(state, { member, role, questions }, { wrong, here }) {
    if (state.panel.has(member)) wrong.push(`${here} appoints somebody who is on the panel`)
    state.panel.set(member, { role, questions })
  },
  MemberChanged(state, { member, role }, { wrong, here }) {
    must(state.panel.has(member), `${here} changes somebody who is not on the panel`)
    if (hasPart(state, member)) wrong.push(`${here} changes ${member}, who has a pack, a paper or scores`)
    state.panel.get(member).role = role
  },
  MemberRemoved(state, { member }, { wrong, here }) {
    must(state.panel.has(member), `${here} removes somebody who is not on the panel`)
    if (hasPart(state, member)) wrong.push(`${here} removes ${member}, who has a pack, a paper or scores`)
    state.panel.delete(member)
  },
  QuestionsAllotted(state, { member, questions }, { wrong, here }) {
    must(state.panel.has(member), `${here} allots questions to somebody who is not on the panel`)
    if (isSheetSent(state, member))
      wrong.push(`${here} allots questions to ${member}, who has sent their scores`)
    state.panel.get(member).questions = questions
  },
  PaperChosen: (state, { member }) => state.paper.set(member, { scores: new Map(), typists: new Set() }),
  BiddersHidden(state, { aliases }, { wrong, here }) {
    if (state.packs.length > 0) wrong.push(`${here} hides bidders after packs went out`)
    state.aliases = new Map(aliases.map(({ bidder, alias, code }) => [bidder, { alias, code }]))
  },
  OrderChosen(state, { by }, { wrong, here }) {
    if (state.packs.length > 0) wrong.push(`${here} chooses the order of scoring after packs went out`)
    state.scoreBy = by
  },
  QuestionClarified(state, { question, revision }) {
    state.revisions.set(question, revision)
    state.sentHere.clear() // some are asked again: of whom this may be true, nothing is said
  },
  InterestsDeclared: noteLinks,
  InterestDecided: (state) => state.sentHere.clear(),
  ScoreSheetSubmitted: (state, { member }) => state.sentHere.add(member),
  PackIssued(state, event, { wrong, blobs }) {
    checkPack(event, state, blobs, wrong)
    state.packs.push(event)
  },
  ScoreGiven(state, event, { wrong, here }) {
    checkScore(state, event, here, wrong)
    // Once packs are out, only a lead who scores too enters scores here, and only their own.
    const comesIn = state.paper.has(event.member) || state.packs.some((one) => one.member === event.member)
    if (comesIn || (state.packs.length > 0 && state.panel.get(event.member)?.role !== 'lead'))
      wrong.push(`${here} enters a score of ${event.member}, whose scores come in by file or on paper`)
    const sheet = state.sheets.get(event.member) ?? new Map()
    const { bidder, question, score, reason, revision = 1 } = event
    state.sheets.set(event.member, sheet.set(cellOf(bidder, question), { score, reason, revision }))
  },
  ScoreTranscribed(state, event, { wrong, here }) {
    checkScore(state, event, here, wrong)
    const paper = state.paper.get(event.member)
    must(paper, `${here} types in a paper of ${event.member}, who does not score on paper`)
    const { bidder, question, score, reason } = event
    const revision = state.revisions.get(question) ?? 1
    paper.scores.set(cellOf(bidder, question), { score, reason, revision })
    paper.typists.add(plainName(event.transcriber))
  },
  TranscriptChecked(state, { member, checker }, { wrong, here }) {
    // "a member scores on paper (ScoreTranscribed, second checker)" [record, Files that travel]: from now on it counts
    const paper = state.paper.get(member)
    must(paper, `${here} compares a paper of which nothing was typed`)
    if (paper.typists.has(plainName(checker))) wrong.push(`${here}: who typed the paper also checked it`)
    state.sheets.set(member, new Map(paper.scores))
    state.sentHere.add(member)
    state.said.clear()
  },
  ReturnAccepted(state, event, record) {
    const { wrong, here } = record
    must(state.panel.has(event.member), `${here} accepts a return of somebody who is not on the panel`)
    const entries = readReturn(event, state, record)
    const others = [...state.parts].filter(([member]) => member !== event.member)
    if (others.some(([, part]) => part.devices.has(event.log)))
      wrong.push(`${here} accepts one log as two members'`)
    for (const one of entries) if (one.event.type === 'InterestsDeclared') noteLinks(state, one.event)
    whileScoresStand(state, event.member, () => {
      const { devices } = partOf(state, event.member)
      const device = devices.get(event.log) ?? { versions: [] }
      devices.set(event.log, { ...device, versions: withVersion(device.versions, entries) })
    })
  },
  LogRevoked: (state, event, { here }) =>
    whileScoresStand(state, event.member, () => (deviceOf(state, event, here).revokedFrom = event.from)),
  ForkResolved: (state, event, { here }) =>
    whileScoresStand(state, event.member, () => (deviceOf(state, event, here).kept = event.keep)),
  ConflictResolved: (state, { member, bidder, question, log }) =>
    whileScoresStand(state, member, () => {
      const part = partOf(state, member)
      const cell = cellOf(bidder, question)
      part.choices.set(cell, { log, among: givenByMember(part, state.bidderOf).all.get(cell) ?? [] })
    }),
  CorrectionAllowed: (state, event) => partOf(state, event.member).corrections.push(event),
  ReturnsOpened: (state) => (state.opened = true),
  ScoreAgreed(state, event, { wrong, here }) {
    checkScore(state, event, here, wrong)
    // "a lead sees counts, not scores, until returns are opened" [record, Blindness]
    const cameIn = [...state.parts.values()].some(hasReturns) || state.paper.size > 0
    if (cameIn && !state.opened) wrong.push(`${here} agrees a score before the returns were opened`)
    const member = contradictingMember(state, event.bidder, event.question)
    if (member) wrong.push(`${here} agrees a score while logs of ${member} contradict each other`)
    const { type: _type, bidder, question, ...agreed } = event
    const cell = cellOf(bidder, question)
    state.agreed.set(cell, [...(state.agreed.get(cell) ?? []), agreed])
    // Another record from now on: whoever confirmed the one before is asked again.
    state.said.clear()
    state.sentDigest = undefined
  },
  RecordConfirmed: (state, { member }) => state.said.add(member),
  RecordSent(state, { member, digest }, { wrong, here }) {
    if (sha256(canonical(moderationRecord(state))) !== digest)
      wrong.push(`${here} sends out the panel's record under a hash that is not its own`)
    state.sentDigest = digest
    const about = canonical([member, digest])
    state.toRead.set(about, [...(state.toRead.get(about) ?? []), cellsToRead(state, member)])
  },
  RecommendationMade(state, event, { wrong, here }) {
    checkRecommendation(state, event, here, wrong)
    state.recommendation = event
  },
}
for (const type of onlyMembers)
  changes[type] = (_state, _event, { wrong, here }) =>
    wrong.push(`${here} is an entry that only a member's log can hold`)

/** People are written as roles, by hand: "carer 2 " is Carer 2. */
const plainName = (name) => name.trim().replace(/\s+/g, ' ').toLowerCase()

function tenderOf(state, { bidder }, here) {
  must(state.tenders.has(bidder), `${here} names a bidder who made no offer`)
  return state.tenders.get(bidder)
}

function deviceOf(state, { member, log }, here) {
  const device = partOf(state, member).devices.get(log)
  must(device, `${here} decides of a log that no return brought`)
  return device
}

/** "A score off the scale (3.5 on a whole-mark scale) is refused." [rules, Scoring 3] */
function checkScore(state, event, here, wrong) {
  must(state.procurement, `${here} scores before there is a procurement`)
  const leaf = treeOf(state.procurement).questions.find((one) => one.question.id === event.question)
  if (leaf && !isOnScale(number(event.score), leaf.scale))
    wrong.push(`${here}: ${event.score} is not a score on the scale of ${event.question}`)
}

function checkRecommendation(state, { bidder, resultHash }, here, wrong) {
  const member = contradictingMember(state)
  if (member) wrong.push(`${here} recommends while logs of ${member} contradict each other`)
  const results = resultsOf(state)
  if (!results.complete) wrong.push(`${here} recommends ${bidder} from a result that is not complete`)
  else if (results.recommended !== bidder)
    wrong.push(`${here} recommends ${bidder}, but ${results.recommended ?? 'nobody alone'} comes first`)
  else if (sha256(canonical(results)) !== resultHash)
    wrong.push(`${here} recommends ${bidder} from another result than the one that its entries give`)
  const silent = unconfirmedMember(state)
  if (silent)
    wrong.push(`${here} recommends while ${silent} has not said whether the panel's record is right`)
}

// ======== 11. The published rules: the tree of criteria, its weightings and scales [rules, Scoring 2 and 3]

const trees = new WeakMap() // worked out once for each procurement

/**
 * Criteria, each before those it holds; questions and prices in the order of the tree, criteria before questions. Weightings
 * are percentage points of the whole: in relative mode "the product down the tree".
 */
function treeOf(published) {
  const known = trees.get(published)
  if (known) return known
  const tree = { criteria: [], questions: [], prices: [] }
  const share = (weighting, whole) =>
    published.weightings === 'relative' ? over(times(whole, number(weighting)), hundred) : number(weighting)
  const visit = (node, holders, whole) => {
    const weighting = share(node.weighting, whole)
    const found = { criterion: node, weighting, top: holders.length === 0, questions: [], prices: [] }
    const path = [...holders, found]
    tree.criteria.push(found)
    if (node.price)
      for (const { prices } of [tree, ...path])
        prices.push({ id: node.id, title: node.title, formula: node.price.formula, weighting })
    for (const child of node.criteria ?? []) visit(child, path, weighting)
    for (const asked of node.questions ?? []) {
      const leaf = {
        question: asked,
        weighting: share(asked.weighting, weighting),
        scale: asked.scale ?? published.scale,
      }
      for (const { questions } of [tree, ...path]) questions.push(leaf)
    }
  }
  for (const node of published.criteria) visit(node, [], hundred)
  trees.set(published, tree)
  return tree
}

const within = (value, { minimum, maximum }) =>
  compare(value, number(minimum)) >= 0 && compare(value, number(maximum)) <= 0
const isOnScale = (value, scale) =>
  within(value, scale) && over(minus(value, number(scale.minimum)), number(scale.step)).bottom === 1n

/** What a published procurement may not be. */
function problemsOf(published) {
  const problems = []
  const check = (holds, problem) => holds || problems.push(problem)
  const scaleHolds = ({ minimum, maximum, step }) =>
    compare(number(minimum), zero) >= 0 &&
    compare(number(maximum), number(minimum)) > 0 &&
    compare(number(step), zero) > 0 &&
    over(minus(number(maximum), number(minimum)), number(step)).bottom === 1n
  const { criteria, questions } = treeOf(published)
  const nodes = [...criteria.map(({ criterion: node }) => node), ...questions.map((leaf) => leaf.question)]
  const ids = nodes.map((node) => node.id)
  const isTied = published.tieBreak.every((one) => ids.includes(one))
  const isPositive = nodes.every(({ weighting }) => compare(number(weighting), zero) >= 0)
  check(new Set(ids).size === ids.length, 'an id stands twice')
  check(isTied, 'its tie-break names what is not there')
  check(isPositive, 'a weighting is negative')
  check(
    [published, ...questions].every((one) => scaleHolds(one.scale)),
    'a scale has no sense',
  )
  if (problems.length > 0) return problems
  // absolute: "children add up to their parent, the top level to 100"; relative: "siblings add up to 100"
  const addsUp = (items, to) => compare(sum(items.map(({ weighting }) => number(weighting))), to) === 0
  check(addsUp(published.criteria, hundred), 'the weightings at the top do not add up to 100')
  for (const { criterion: node, questions: held, prices } of criteria) {
    const children = [...(node.criteria ?? []), ...(node.questions ?? [])]
    const to = published.weightings === 'relative' ? hundred : number(node.weighting)
    const holdsOne = Boolean(node.price) !== children.length > 0
    check(holdsOne, `${node.id} holds nothing, or a price and something else`)
    check(children.length === 0 || addsUp(children, to), `the weightings in ${node.id} do not add up`)
    const percent =
      node.minimumPercent && within(number(node.minimumPercent), { minimum: '0', maximum: '100' })
    const sensible = node.minimumPercent === undefined || (percent && held.length > 0 && prices.length === 0)
    check(sensible, `${node.id} has a minimum that nothing can be measured by`)
  }
  for (const { question: asked, scale: own } of questions) {
    const computed = asked.decision === 'mean' || asked.decision === 'median'
    const least = asked.minimumScore
    const reachable = (value) => (computed ? within(value, own) : isOnScale(value, own))
    check(least === undefined || reachable(number(least)), `${asked.id} has a minimum off its scale`)
  }
  return problems
}

// ======== 12. The result [rules, Scoring]

/**
 * The scores that count: from members' returns, or entered in the lead's log, or on paper. One of a question as it stood
 * before it was clarified does not: "changed questions are asked again" [record, Files that travel].
 */
export function countedScores(state) {
  const sheets = new Map(state.sheets)
  for (const [member, part] of state.parts)
    if (hasReturns(part)) sheets.set(member, scoresOfMember(part, state.bidderOf).scores)
  return [...sheets].flatMap(([member, sheet]) =>
    [...sheet].flatMap(([cell, { score, revision }]) => {
      const [bidder, question] = JSON.parse(cell)
      return revision < (state.revisions.get(question) ?? 1) ? [] : { member, bidder, question, score }
    }),
  )
}

function individualScores(state) {
  const given = new Map()
  for (const { bidder, question, score } of countedScores(state)) {
    const cell = cellOf(bidder, question)
    given.set(cell, [...(given.get(cell) ?? []), number(score)])
  }
  return given
}

/** "the agreed score (consensus, the default), or the mean or median of the individual scores" [rules, Scoring 3] */
function countingScore(state, individual, bidder, { id: questionId, decision = 'consensus' }) {
  const cell = cellOf(bidder, questionId)
  const agreed = state.agreed.get(cell)?.at(-1)
  if (decision === 'consensus') return agreed && number(agreed.score)
  const given = (individual.get(cell) ?? []).sort(compare)
  if (given.length === 0) return undefined
  if (decision === 'mean') return mean(given)
  return mean(given.slice(Math.ceil(given.length / 2) - 1, Math.floor(given.length / 2) + 1))
}

/** "W weighting, P this price, L lowest, H highest, M mean, over assessed tenders" [rules, Scoring 6]; without W. */
const formulas = {
  'lowest-over-price': (P, { L }) => over(L, P),
  'above-lowest': (P, { L }) => larger(zero, minus(one, over(minus(P, L), L))),
  'lowest-to-highest': (P, { L, H }) => (compare(H, L) === 0 ? one : over(minus(H, P), minus(H, L))),
  'around-mean': (P, { M }) => smaller(one, larger(zero, plus(half, over(minus(M, P), M)))),
}

/** The result in the form that `fairmark results` prints. Its canonical JSON is what a recommendation names by its hash. */
export function resultsOf(state) {
  must(state.procurement, 'There is no procurement')
  const { requirements, rounding, tieBreak } = state.procurement
  const { places } = rounding
  const tree = treeOf(state.procurement)
  const individual = individualScores(state)
  /** "each: every question's and price's points are rounded, and sums are of rounded numbers" [rules, Scoring 4] */
  const points = (exact) => (rounding.when === 'each' ? round(exact, places) : exact)
  const pointsOfAll = (items, earned) => sum(items.flatMap((item) => earned.get(item) ?? []))
  const shown = (pairs) => Object.fromEntries(pairs.map(([name, exact]) => [name, fixed(exact, places)]))

  // Who is out, what is missing, who is under a threshold [rules, Scoring 3 and 5]
  const missing = []
  const tenders = [...state.tenders.values()].map((tender) => {
    const { bidder, status } = tender
    if (status !== 'admitted') return { bidder, standing: status, reasons: [status] }
    const failed = requirements.filter(
      (one) => one.consequence === 'excluded' && tender.requirements.get(one.id) === 'fail',
    )
    if (failed.length > 0) return { bidder, standing: 'excluded', reasons: failed.map((one) => one.id) }
    const earned = new Map() // id of a question or a price criterion → points
    const below = []
    for (const { question: asked, weighting, scale: own } of tree.questions) {
      const value = countingScore(state, individual, bidder, asked)
      if (!value) {
        missing.push({ bidder, question: asked.id })
        continue
      }
      // "Points of a question = weighting × score ÷ scale maximum" [rules, Scoring 3]
      earned.set(asked.id, points(over(times(weighting, value), number(own.maximum))))
      if (asked.minimumScore !== undefined && compare(value, number(asked.minimumScore)) < 0)
        below.push(asked.id)
    }
    for (const one of requirements)
      if (!tender.requirements.has(one.id)) missing.push({ bidder, requirement: one.id })
    for (const { criterion: node, weighting, questions } of tree.criteria) {
      if (node.minimumPercent === undefined) continue
      const needed = over(times(weighting, number(node.minimumPercent)), hundred)
      const ids = questions.map((leaf) => leaf.question.id)
      if (compare(pointsOfAll(ids, earned), needed) < 0) below.push(node.id)
    }
    return {
      tender,
      bidder,
      standing: below.length > 0 ? 'below-threshold' : 'assessed',
      reasons: below,
      earned,
    }
  })
  if (missing.length > 0) return { complete: false, missing }

  // Prices: "only assessed tenders are ranked and only their prices feed price formulas" [rules, Scoring 5 and 6]
  for (const { tender } of tenders.filter((one) => one.tender))
    for (const { id: priced, title } of tree.prices) {
      const price = tender.prices.get(priced)
      must(price !== undefined, `${tender.name} has no price for ${title}`)
      must(compare(number(price), zero) > 0, `${tender.name} has a price for ${title} that is not above zero`)
    }
  const assessed = tenders.filter(({ standing }) => standing === 'assessed')
  for (const { id: priced, formula: name, weighting } of tree.prices) {
    const prices = assessed.map(({ tender }) => number(tender.prices.get(priced)))
    if (prices.length === 0) continue
    const field = { L: prices.reduce(smaller), H: prices.reduce(larger), M: mean(prices) }
    for (const [index, { earned }] of assessed.entries())
      earned.set(priced, points(times(weighting, formulas[name](prices[index], field))))
  }

  // Ranks: "by the total as published (rounded)", then by the published tie-break [rules, Scoring 4 and 7]
  const under = (node) => [
    ...node.questions.map((leaf) => leaf.question.id),
    ...node.prices.map((one) => one.id),
  ]
  const criterionPoints = (node, { earned }) => pointsOfAll(under(node), earned)
  for (const one of assessed) {
    one.exact = sum([...one.earned.values()])
    one.order = [
      one.exact,
      ...tieBreak.map((name) => {
        const node = tree.criteria.find(({ criterion: known }) => known.id === name)
        return node ? criterionPoints(node, one) : (one.earned.get(name) ?? zero)
      }),
    ].map((value) => round(value, places))
  }
  const better = (a, b) =>
    a.order.map((value, index) => compare(value, b.order[index])).find((one) => one !== 0) ?? 0
  for (const one of assessed) one.rank = 1 + assessed.filter((other) => better(other, one) > 0).length
  const first = assessed
    .filter(({ rank }) => rank === 1)
    .map(({ bidder }) => bidder)
    .sort()

  const top = tree.criteria.filter((node) => node.top)
  return {
    complete: true,
    tenders: tenders.map((one) => {
      const { bidder, standing, reasons, earned } = one
      if (!earned) return { bidder, standing, reasons }
      const questions = shown(tree.questions.map((leaf) => [leaf.question.id, earned.get(leaf.question.id)]))
      if (standing === 'below-threshold') return { bidder, standing, reasons, questions }
      const prices = shown(tree.prices.map(({ id: priced }) => [priced, earned.get(priced)]))
      const criteria = shown(top.map((node) => [node.criterion.id, criterionPoints(node, one)]))
      const total = fixed(one.exact, places)
      return { bidder, standing, reasons, questions, prices, criteria, total, rank: one.rank }
    }),
    recommended: first.length === 1 ? first[0] : null,
    tied: first.length > 1 ? first : [],
  }
}

/** The state that an evaluation file tells of [rules, The evaluation file]. */
export function stateOfFile(file) {
  must(
    file?.format === 'fairmark-evaluation' && file.version === 1,
    'This is not an evaluation file of version 1',
  )
  const state = { ...emptyState(), procurement: file.procurement }
  const [problem] = problemsOf(file.procurement)
  must(!problem, `The procurement: ${problem}`)
  for (const { bidder, name, status = 'admitted', requirements = {}, prices = {} } of file.tenders)
    state.tenders.set(bidder, {
      ...{ bidder, name, status },
      requirements: new Map(Object.entries(requirements)),
      prices: new Map(Object.entries(prices)),
    })
  const wrong = []
  for (const one of [...file.scores, ...file.consensus]) checkScore(state, one, 'A score', wrong)
  must(wrong.length === 0, wrong[0])
  for (const { member, bidder, question, score } of file.scores) {
    const sheet = state.sheets.get(member) ?? new Map()
    state.sheets.set(member, sheet.set(cellOf(bidder, question), { score, revision: 1 }))
  }
  for (const { bidder, question, score } of file.consensus)
    state.agreed.set(cellOf(bidder, question), [{ score }])
  return state
}

// ======== 13. The whole record

/**
 * Checks everything and returns what was found, with every reason why it does not hold.
 * @param signed checks one signature; given only by the test that shows that forgeries pass without it
 */
export function verifyRecord(parts, signed = isSigned) {
  const wrong = []
  const state = emptyState()
  try {
    const manifest = readManifest(parts, signed, wrong)
    const { evaluation, lead, from } = manifest
    const bytes = parts.get(`events/${lead.log}`)
    must(bytes, "The lead's log is not in the record")
    const what = "the lead's log"
    const entries = readLog(bytes, lead.log, what)
    const head = entries.at(-1).hash
    if (entries.length !== lead.entries || head !== lead.head)
      wrong.push("The manifest names another end of the lead's log")
    const keys = entries.filter(({ event }) => event.type === 'KeysMade')
    must(keys.length === 1, "The lead's log names no signing key, or several")
    if (keys[0].event.signing !== from) wrong.push("The manifest is signed by another key than the lead's")
    checkCheckpoints(entries, evaluation, keys[0].event.signing, signed, what, wrong)
    const named = entries.flatMap(({ event }) => event.file ?? event.digest ?? event.document?.sha256 ?? [])
    const blobs = new Map(named.map((hash) => [hash, parts.get(`blobs/${hash}`)]))
    for (const name of parts.keys())
      if (name.startsWith('blobs/') && !blobs.has(name.slice(6)))
        wrong.push(`${name} is named by no entry of the lead's log`)
    const record = { blobs, evaluation, lead: entries, signed, wrong }
    for (const { event, n, at } of entries)
      changes[event.type]?.(state, event, { ...record, at, here: `Line ${n + 1} of ${what}` })
    return { wrong, state, entries, head, manifest }
  } catch (error) {
    // A record that leads even this program astray is no good record: whatever was thrown is a reason.
    wrong.push(
      error instanceof Refused ? error.message : `The record cannot be understood (${error.message})`,
    )
    return { wrong, state }
  }
}

/** What was checked, in sentences; at the end the head, and the award as a table. */
function report({ state, entries, head, manifest }) {
  const { procurement: published, tenders, recommendation } = state
  const parts = [...state.parts.values()].filter(hasReturns)
  const count = (type) => entries.filter(({ event }) => event.type === type).length
  const nameOf = (bidder) => tenders.get(bidder)?.name ?? bidder
  const lines = [
    `Record of "${published?.title}" (${published?.reference}), ${published?.buyer}.`,
    `Signed by the lead's key ${manifest.from}.`,
    `The lead's log has ${entries.length} entries. Each follows the one before; ${count('CheckpointSigned')} signed checkpoints.`,
    state.published
      ? `The procurement was published on ${state.published.at} as ${state.published.hash}, and never changed after that.`
      : 'The procurement was not published.',
    `${state.packs.length} packs went out. None holds a price, or a bidder whom the lead's log does not name for it.`,
    `${count('ReturnAccepted')} returns of ${parts.length} members. Each log was signed by the device that proved to be the member's.`,
    `${state.agreed.size} agreed scores. Every score is on its scale.`,
  ]
  const results = resultsOf(state)
  if (recommendation)
    lines.push(
      `Worked out anew from these entries: ${nameOf(recommendation.bidder)} comes first, as recommended, from the same result to the letter.`,
    )
  else lines.push('Nobody was recommended.')
  lines.push('', `Head of the lead's log (compare it with the printed one): ${head}`, '')
  if (!results.complete)
    return [...lines, `The result is not complete: ${results.missing.length} things are missing.`]
  const rows = [['rank', 'points', 'bidder']]
  const last = Infinity
  for (const one of [...results.tenders].sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || 0))
    rows.push([
      String(one.rank ?? '-'),
      one.total ?? '-',
      `${nameOf(one.bidder)}${one.rank ? '' : ` (${one.standing})`}`,
    ])
  return [
    ...lines,
    ...rows.map(([rank, total, name]) => `${rank.padStart(4)}  ${total.padStart(10)}  ${name}`),
  ]
}

// ======== 14. The command line

const USAGE = 'Usage: node verify.mjs [--results] RECORD.tar | FOLDER | EVALUATION.json'

/** The text to print, whether everything holds, and whether there was anything to check. */
export function run(words) {
  if (words[0] === '--help' || words[0] === '-h') return { holds: true, text: USAGE }
  const wantsResults = words[0] === '--results'
  const [place, ...more] = wantsResults ? words.slice(1) : words
  const unchecked = (text) => ({ holds: false, unchecked: true, text })
  if (place === undefined || place.startsWith('-') || more.length > 0) return unchecked(USAGE)
  const json = (state) => ({ holds: true, text: JSON.stringify(resultsOf(state), undefined, 1) })
  try {
    if (statSync(place, { throwIfNoEntry: false }) === undefined)
      return unchecked(`There is no such file: ${place}\n${USAGE}`)
    if (wantsResults && statSync(place).isFile()) {
      const bytes = readCapped(place)
      if (bytes[0] === '{'.charCodeAt(0)) return json(stateOfFile(JSON.parse(bytes.toString('utf8'))))
    }
    const verified = verifyRecord(readParts(place))
    if (verified.wrong.length > 0)
      return { holds: false, text: verified.wrong.map((one) => `WRONG: ${one}.`).join('\n') }
    return wantsResults
      ? json(verified.state)
      : { holds: true, text: [...report(verified), '', 'Everything holds.'].join('\n') }
  } catch (error) {
    if (error instanceof Unread || typeof error.syscall === 'string')
      return unchecked(`Nothing was checked: ${error.message}.`)
    return { holds: false, text: `WRONG: ${error.message}.` }
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { holds, unchecked = false, text: said } = run(process.argv.slice(2))
  process[holds ? 'stdout' : 'stderr'].write(`${said}\n`)
  process.exitCode = holds ? 0 : unchecked ? 2 : 1
}
