import type { Hono } from 'hono'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import {
  preferencesSchema,
  type Preferences,
  type PreferencesReply,
} from '../../../shared/views/preferences.ts'
import { isDiskFault } from '../disk/disk-fault.ts'
import { json, refused } from '../door/answer.ts'
import { fittingBody } from '../door/request-json.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { readPreferences, savePreferences } from './preferences-file.ts'

const BODY_MAXIMUM = 64 * 1024

/** `GET` and `PUT /api/preferences`: how this person likes the screen, always as a whole. */
export function addPreferencesRoutes(app: Hono, workspace: Workspace, say: Say): void {
  const { home, machine } = workspace
  app.get('/api/preferences', () => shown(readPreferences(machine.files, home)))
  app.put('/api/preferences', async ({ req }) => {
    const preferences = await fittingBody(req.raw, preferencesSchema, BODY_MAXIMUM)
    const problem = isRefusal(preferences) ? preferences : keep(workspace, preferences)
    return isRefusal(problem) ? refused(say, problem) : shown(problem)
  })
}

function shown(preferences: Preferences): Response {
  const reply: PreferencesReply = { kind: 'preferences', preferences }
  return json(reply)
}

function keep({ machine, home }: Workspace, preferences: Preferences): Preferences | Refusal {
  try {
    savePreferences(machine.files, home, preferences)
    return preferences
  } catch (error) {
    if (isDiskFault(error)) return refusal('refusal.preferencesNotSaved')
    throw error
  }
}
