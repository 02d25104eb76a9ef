/**
 * Words of English that give away a person or somebody's health. They only ever lead to a hint, so they look for what
 * is plain to see, and are silent where a reason merely speaks of carers or of an illness that a service is for.
 */
const TITLE_AND_NAME =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Councillor|Cllr|Sister|Nurse)\.? \p{Lu}\p{L}+/u
const CALLED = /\b(?:called|named) \p{Lu}\p{L}+/u

const RELATIVE =
  'mum|mam|mother|dad|father|parents?|wife|husband|partner|son|daughter|child|children|brother|sister|gran|nan|grandmother|grandfather|aunt|uncle|friend|neighbour'
const ILLNESS =
  "dementia|alzheimer(?:’s|'s)?|cancer|stroke|depression|anxiety|autism|autistic|adhd|epilepsy|diabetes|parkinson(?:’s|'s)?|disabled|disability|diagnos\\w+|ill|illness|medication|tablets|pain|hospital"
const OWN = new RegExp(`\\b(?:my|our) (?:\\w+ )?(?:${RELATIVE})\\b[^.!?]*\\b(?:${ILLNESS})\\b`, 'iu')
const OWN_ILLNESS = new RegExp(
  `\\b(?:my (?:own )?(?:${ILLNESS})|I (?:have|had|was diagnosed with|suffer from|live with) (?:\\w+ )?(?:${ILLNESS}))\\b`,
  'iu',
)

/** "Mrs Patel", "a worker called Asha". */
export function mayNamePerson(text: string): boolean {
  return TITLE_AND_NAME.test(text) || CALLED.test(text)
}

/** "My mother has dementia", "I have depression": the writer's own life, not the answer's subject. */
export function mayTellHealth(text: string): boolean {
  return OWN.test(text) || OWN_ILLNESS.test(text)
}
