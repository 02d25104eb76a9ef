import {
  BookOpen,
  CircleCheck,
  Coffee,
  EyeOff,
  HandCoins,
  Handshake,
  HeartHandshake,
  Highlighter,
  Link,
  ListChecks,
  LockKeyhole,
  Mail,
  MessageCircleOff,
  PenLine,
  Phone,
  Save,
  ShieldCheck,
  Undo2,
  Users,
} from 'lucide-react'
import type { EasyLine } from './easy-read.tsx'

/** What a panel member is told, in Easy Read: the guide is made of it, and screens show their part of it. */
export const declareLines: readonly EasyLine[] = [
  { icon: Link, words: 'evaluator.easy.declareLink' },
  { icon: HandCoins, words: 'evaluator.easy.declareWork' },
  { icon: HeartHandshake, words: 'evaluator.easy.declareCare' },
  { icon: Users, words: 'evaluator.easy.declareFamily' },
  { icon: ShieldCheck, words: 'evaluator.easy.declareNoTrouble' },
  { icon: Phone, words: 'evaluator.easy.declareRing' },
]
export const scoreLines: readonly EasyLine[] = [
  { icon: BookOpen, words: 'evaluator.easy.scoreRead' },
  { icon: ListChecks, words: 'evaluator.easy.scoreChoose' },
  { icon: PenLine, words: 'evaluator.easy.scoreWhy' },
  { icon: Highlighter, words: 'evaluator.easy.scoreWords' },
  { icon: CircleCheck, words: 'evaluator.easy.scoreSpelling' },
]
export const breakLines: readonly EasyLine[] = [
  { icon: Save, words: 'evaluator.easy.breakSaved' },
  { icon: Coffee, words: 'evaluator.easy.breakCover' },
  { icon: Undo2, words: 'evaluator.easy.breakBack' },
]
export const fairLines: readonly EasyLine[] = [
  { icon: MessageCircleOff, words: 'evaluator.easy.fairTalk' },
  { icon: EyeOff, words: 'evaluator.easy.fairShow' },
  { icon: LockKeyhole, words: 'evaluator.easy.fairAnswer' },
]
export const sendLines: readonly EasyLine[] = [
  { icon: ListChecks, words: 'evaluator.easy.sendCheck' },
  { icon: Mail, words: 'evaluator.easy.sendFile' },
  { icon: Handshake, words: 'evaluator.easy.sendRing' },
]
