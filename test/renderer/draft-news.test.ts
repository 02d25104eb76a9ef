import { expect, test } from 'vitest'
import { DraftNews } from '../../renderer/screens/scoring/draft-news.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'

const saved: Draft = {
  good: 'as opened',
  worries: '',
  evidence: [],
  flagged: false,
  place: { field: 'good', caret: 0, paragraph: 1 },
}
const theirs: Draft = { ...saved, good: 'from the other window' }

/** A window with this draft in it, and what it took over from others. */
function openWindow(id: string, draft: Draft) {
  const news = new DraftNews(saved, id)
  const takenOver: Draft[] = []
  const close = news.listen(
    () => draft,
    (one) => takenOver.push(one),
  )
  return { news, takenOver, close }
}

/** Messages between windows arrive in a later turn. */
const arrival = () => new Promise((resolve) => setTimeout(resolve, 50))

test('a window takes over what another one saved, also while only its place has changed', async () => {
  const first = openWindow('place', theirs)
  const place = { field: 'worries', caret: 3, paragraph: 2 } as const
  const second = openWindow('place', { ...saved, place })
  first.news.saved(theirs, theirs)
  await arrival()
  expect(second.takenOver).toEqual([{ ...theirs, place }])
  expect(first.takenOver).toEqual([])
  first.close()
  second.close()
})

test('words that are not saved yet are not overwritten by those of another window', async () => {
  const first = openWindow('words', theirs)
  const second = openWindow('words', { ...saved, worries: 'just typed' })
  first.news.saved(theirs, theirs)
  await arrival()
  expect(second.takenOver).toEqual([])
  first.close()
  second.close()
})

test('what the service kept of two windows goes into the boxes, with what was typed since', () => {
  let typed: Draft = { ...saved, good: 'sent, and more' }
  const news = new DraftNews(saved, 'merged')
  const close = news.listen(
    () => typed,
    (one) => (typed = one),
  )
  news.saved({ ...saved, good: 'sent' }, { ...saved, good: 'sent', worries: theirs.good })
  expect(typed).toEqual({ ...saved, good: 'sent, and more', worries: theirs.good })
  expect(news.known.worries).toBe(theirs.good)
  close()
})
