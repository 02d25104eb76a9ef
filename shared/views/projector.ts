import type { TalkBoard, WordedScore } from './meeting.ts'

/**
 * The window that everybody in the room sees. While names are hidden it holds no name and no id of a member, and while it
 * is covered nothing of the evaluation at all; prompts and notes never.
 */
export interface ProjectorView {
  readonly view: 'projector'
  readonly procurementTitle: string
  /** Planned break: "14:30". */
  readonly breakAt: string | undefined
  /** Undefined while it is covered. */
  readonly shown:
    | {
        readonly board: TalkBoard
        readonly bidder: string
        readonly progress: { readonly agreed: number; readonly of: number }
        /** What is being written, or was recorded. */
        readonly words: {
          readonly score: WordedScore | undefined
          readonly good: string
          readonly worries: string
          readonly decidingPoint: string
          readonly isRecorded: boolean
        }
      }
    | undefined
}
