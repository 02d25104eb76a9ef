import { useSay } from '../ui/say.tsx'

/** That no voice is there, and how this kind of laptop gets one. */
export function NoVoice() {
  const say = useSay()
  return (
    <div className="no-voice">
      <p>{say('common.noVoice')}</p>
      <p className="hint">{say('common.noVoiceAdd', { system: systemOf(navigator.userAgent) })}</p>
    </div>
  )
}

function systemOf(userAgent: string): 'windows' | 'mac' | 'linux' {
  if (userAgent.includes('Windows')) return 'windows'
  return userAgent.includes('Mac OS') ? 'mac' : 'linux'
}
