import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Command } from '../../../shared/evaluation/command.ts'
import { memberRoles } from '../../../shared/evaluation/event.ts'
import { memberId, type MemberId, type QuestionId } from '../../../shared/identifiers.ts'
import type { Say } from '../../../shared/messages/message.ts'
import type { PanelMember } from '../../../shared/views/panel.ts'
import { newMemberId } from '../../../shared/views/new-member-id.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import type { TakenBack } from '../../use-doing.ts'
import type { Panel } from './use-panel.ts'

interface MemberDialogProps {
  /** Undefined for somebody new. */
  readonly member: PanelMember | undefined
  readonly panel: Panel
  readonly onClose: () => void
}

/** Who somebody on the panel is: what they are called, what they do there, and how they read. */
export function MemberDialog({ member, panel, onClose }: MemberDialogProps) {
  const say = useSay()
  const announce = useAnnounce()
  const [title, setTitle] = useState(member?.title ?? '')
  const [role, setRole] = useState(member?.role ?? 'evaluator')
  const [carer, setCarer] = useState(member?.carer ?? false)
  const [largePrint, setLargePrint] = useState(member?.largePrint ?? false)
  const [onPaper, setOnPaper] = useState(member?.onPaper ?? false)
  const [isTried, setTried] = useState(false)
  const { doing, view } = panel
  const name = title.trim()

  async function save() {
    setTried(true)
    if (name === '') return
    const id =
      member?.member ??
      newMemberId(
        name,
        view.members.map((one) => one.member),
      )
    const who = { title: name, role, carer, ...(largePrint && { largePrint: true as const }) }
    const acts: readonly Command[] = [
      ...(member?.settled !== undefined
        ? []
        : [
            member
              ? { type: 'ChangeMember' as const, member: member.member, ...who }
              : appointing(memberId.parse(id), who),
          ]),
      ...(member && onPaper && !member.onPaper
        ? [{ type: 'ChoosePaper' as const, member: member.member }]
        : []),
    ]
    for (const act of acts) {
      // that somebody scores on paper stays
      const back = acts.length === 1 ? takingBack(act, member, say) : undefined
      if (!(await doing.act(act, back))) return
    }
    announce(say('lead.panel.saved', { member: name }))
    onClose()
  }

  async function remove(own: PanelMember) {
    const back = {
      name: say('lead.panel.removed', { member: own.title }),
      commands: [appointing(own.member, whoOf(own), own.questions)],
    }
    if (!(await doing.act({ type: 'RemoveMember', member: own.member }, back))) return
    announce(say('lead.panel.removed', { member: own.title }))
    onClose()
  }

  const isSettled = member?.settled !== undefined
  return (
    <AskDialog
      title={say(member ? 'lead.panel.dialog.change' : 'lead.panel.dialog.add')}
      doIt={isSettled ? undefined : say(member ? 'lead.panel.dialog.save' : 'lead.panel.add')}
      doing={doing}
      onClose={onClose}
      onDo={() => void save()}
    >
      {isSettled ? (
        <>
          <p>
            <b>{member.title}</b>
          </p>
          <p>{member.settled}</p>
        </>
      ) : (
        <>
          <TextLine
            label={say('lead.panel.dialog.title')}
            hint={say('lead.panel.dialog.titleHint')}
            value={title}
            onChange={setTitle}
            maxLength={100}
            error={isTried && name === '' ? say('lead.panel.dialog.titleFirst') : undefined}
          />
          <Choices
            className="choices"
            label={say('lead.panel.dialog.role')}
            options={memberRoles.map((value) => ({ value, words: say(`lead.panel.role.${value}`) }))}
            value={role}
            onChange={setRole}
          />
          <p className="hint">{say(`lead.panel.roleText.${role}`)}</p>
          <TickBox isSelected={carer} onChange={setCarer}>
            {say('lead.panel.dialog.carer')}
          </TickBox>
          <TickBox isSelected={largePrint} onChange={setLargePrint}>
            {say('lead.panel.dialog.largePrint')}
          </TickBox>
          {member && !member.onPaper && member.questions.length > 0 && (
            <TickBox isSelected={onPaper} onChange={setOnPaper}>
              {say('lead.panel.dialog.onPaper')}
            </TickBox>
          )}
        </>
      )}
      {member && !isSettled && (
        <div>
          <Button
            kind="quiet"
            small
            before={Trash2}
            isPending={doing.busy}
            onPress={() => void remove(member)}
          >
            {say('lead.panel.dialog.remove')}
          </Button>
        </div>
      )}
    </AskDialog>
  )
}

type Who = Pick<PanelMember, 'title' | 'role' | 'carer'> & { readonly largePrint?: true }

function whoOf({ title, role, carer, largePrint }: PanelMember): Who {
  return { title, role, carer, ...(largePrint && { largePrint: true as const }) }
}

function appointing(id: MemberId, who: Who, questions: readonly QuestionId[] = []): Command {
  return { type: 'AppointMember', member: id, ...who, questions: [...questions] }
}

function takingBack(act: Command, was: PanelMember | undefined, say: Say): TakenBack | undefined {
  if (act.type === 'AppointMember')
    return {
      name: say('lead.undo.memberAdded', { member: act.title }),
      commands: [{ type: 'RemoveMember', member: act.member }],
    }
  return act.type === 'ChangeMember' && was
    ? {
        name: say('lead.undo.memberChanged', { member: act.title }),
        commands: [{ type: 'ChangeMember', member: was.member, ...whoOf(was) }],
      }
    : undefined
}
