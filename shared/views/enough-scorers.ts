/** With fewer scores for an answer than this, the record says so (rules.md, "Moderation"). */
export const ENOUGH_SCORERS = 3
