import { checkProcurement } from '../procurement/check-procurement.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { checkFile } from './check-file.ts'
import { checkText } from './check-text.ts'
import { explainIssue } from './explain-issue.ts'
import { evaluationFileSchema, FORMAT, VERSION, type EvaluationFile } from './schema.ts'

/** Deeper trees of criteria are refused unread: no procurement has one, and reading it would exhaust the stack. */
const DEEPEST = 30

/**
 * An evaluation file, whose procurement passed its checks and whose parts refer to each other rightly; or what is first
 * wrong with it: not JSON, another format, the shape, keys and numbers as they are written, the procurement, then references and
 * values, in this order.
 * Whether scores or prices are still missing is not asked here: a file of an unfinished evaluation is a good file.
 */
export function readEvaluationFile(text: string): EvaluationFile | Refusal {
  if (text.trim() === '') return refusal('refusal.file.noContent')
  const root = parseJson(text)
  if (root === undefined) return refusal('refusal.file.notJson')
  if (typeof root !== 'object' || root === null || Array.isArray(root))
    return refusal('refusal.file.notAnObject')
  const wrongKind = checkKind(root)
  if (wrongKind) return wrongKind
  if (isTooDeep(root)) return refusal('refusal.file.tooDeep', { deepest: DEEPEST }, 'procurement.criteria')
  const parsed = evaluationFileSchema.safeParse(root)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return issue ? explainIssue(issue, root) : refusal('refusal.file.wrongShape')
  }
  const unnoticed = checkText(text)
  if (unnoticed) return unnoticed
  const file = parsed.data
  const [problem] = checkProcurement(file.procurement, 'procurement')
  return problem ?? checkFile(file) ?? file
}

/** Undefined for what is not JSON; a byte order mark before it does no harm. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

function checkKind(root: object): Refusal | undefined {
  const format = 'format' in root ? root.format : undefined
  const version = 'version' in root ? root.version : undefined
  if (format !== FORMAT) return refusal('refusal.file.wrongFormat', { format: FORMAT }, 'format')
  if (version !== VERSION) return refusal('refusal.file.wrongVersion', { version: VERSION }, 'version')
  return undefined
}

/** Goes down level by level, so that no depth can exhaust the stack. */
function isTooDeep(root: object): boolean {
  let level = childrenOf('procurement' in root ? root.procurement : undefined)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

function childrenOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('criteria' in value)) return []
  return Array.isArray(value.criteria) ? value.criteria : []
}
