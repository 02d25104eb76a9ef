/** The published words of a question: what the bidders are asked, and what good looks like. */
export interface AskedText {
  /** One paragraph, which may have several lines. */
  readonly asked: string
  readonly good: string
}

/** Both stand in one text, `guidance`: its first paragraph is the question in full. */
export function askedText(guidance = ''): AskedText {
  const text = guidance.replace(/^\s+/, '')
  const [asked = ''] = text.split(/\n\s*\n/, 1)
  return { asked, good: text.slice(asked.length).replace(/^\n\s*\n/, '') }
}

/** Undefined where there are no words at all. */
export function guidanceOf({ asked, good }: AskedText): string | undefined {
  const first = asked.replace(/\n\s*\n/g, '\n')
  const text = good.trim() === '' ? first : `${first}\n\n${good}`
  return text.trim() === '' ? undefined : text
}
