import { z } from '../zod.ts'

/** Text sizes in percent: 100 to 200 in steps of 5. */
export const TEXT_SIZE = { minimum: 100, maximum: 200, step: 5 } as const
/** How fast a voice reads, in percent of its usual speed. */
export const READING_SPEED = { minimum: 70, maximum: 150, step: 10 } as const

export const spaces = ['normal', 'wide', 'very-wide'] as const
/** `system` is as the computer is set: warm white, or dark. */
export const papers = ['system', 'white', 'cream', 'blue', 'green', 'dark'] as const
export type Paper = (typeof papers)[number]
export const lineLengths = ['short', 'normal', 'long'] as const
export const fonts = ['atkinson', 'source-sans'] as const

/** How this person likes the screen. Kept for the laptop, never in a record; nothing of an evaluation is in it. */
export const preferencesSchema = z.strictObject({
  textSize: z.int().min(TEXT_SIZE.minimum).max(TEXT_SIZE.maximum),
  lineSpace: z.enum(spaces),
  letterSpace: z.enum(spaces),
  lineLength: z.enum(lineLengths),
  paper: z.enum(papers),
  font: z.enum(fonts),
  bold: z.boolean(),
  /** A band that follows the line. */
  ruler: z.boolean(),
  oneParagraph: z.boolean(),
  lessMovement: z.boolean(),
  /** Lists instead of the grid. */
  simpleTables: z.boolean(),
  /** Keys that do something without Ctrl or Alt (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  easyRead: z.boolean(),
  readingSpeed: z.int().min(READING_SPEED.minimum).max(READING_SPEED.maximum),
  /** The voice's own name (`voiceURI`); empty for the first that fits. */
  voice: z.string().max(500),
  /** The set-up was gone through, or skipped. */
  isSetUp: z.boolean(),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const plainPreferences: Preferences = {
  textSize: TEXT_SIZE.minimum,
  lineSpace: 'normal',
  letterSpace: 'normal',
  lineLength: 'normal',
  paper: 'system',
  font: 'atkinson',
  bold: false,
  ruler: false,
  oneParagraph: false,
  lessMovement: false,
  simpleTables: false,
  singleKeys: true,
  easyRead: false,
  readingSpeed: 100,
  voice: '',
  isSetUp: false,
}

/** What of a stored value fits; the rest is as it was at the beginning, and what is unknown is left out. */
export function fittingPreferences(value: unknown): Preferences {
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(value)
  const { shape } = preferencesSchema
  const fitting = Object.entries(shape).flatMap(([name, field]) => {
    const parsed = field.safeParse(stored[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return preferencesSchema.parse({ ...plainPreferences, ...Object.fromEntries(fitting) })
}

/**
 * What the page says of it, as attributes of its root: `data-paper="blue"`. The stylesheets obey these, and so may any other
 * document that is shown inside the page. What is as at the beginning has no attribute.
 */
export function pageAttributes(preferences: Preferences): Readonly<Record<string, string | undefined>> {
  const { paper, lineSpace, letterSpace, lineLength, font } = preferences
  return {
    'data-paper': unless('system', paper),
    'data-theme': paper === 'system' ? undefined : paper === 'dark' ? 'dark' : 'light',
    'data-line-space': unless('normal', lineSpace),
    'data-letter-space': unless('normal', letterSpace),
    'data-line-length': unless('normal', lineLength),
    'data-font': unless('atkinson', font),
    'data-bold': flag(preferences.bold),
    'data-less-movement': flag(preferences.lessMovement),
  }
}

function unless(plain: string, value: string): string | undefined {
  return value === plain ? undefined : value
}

function flag(isOn: boolean): string | undefined {
  return isOn ? '' : undefined
}

/** The answer of `GET` and `PUT /api/preferences`. */
export interface PreferencesReply {
  readonly kind: 'preferences'
  readonly preferences: Preferences
}
