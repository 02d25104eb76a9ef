import type catalogue from './en-GB.json'

/** The id of a text in en-GB.json. A misspelt id does not compile. */
export type MessageId = keyof typeof catalogue

/** Values for the places of a text. Numbers that matter come as text that is already rounded. */
export type MessageValues = Readonly<Record<string, string | number>>

/** A text with its values, not yet in any language. */
export interface Message {
  readonly id: MessageId
  readonly values: MessageValues
}

/** Puts a message into words. Made by the screens with react-intl, and in Node with @formatjs/intl. */
export type Say = (id: MessageId, values?: MessageValues) => string

export function message(id: MessageId, values: MessageValues = {}): Message {
  return { id, values }
}
