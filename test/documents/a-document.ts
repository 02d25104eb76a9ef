import type { Block, Document, Section } from '../../shared/documents/document.ts'
import { plain } from '../../shared/documents/text.ts'

/** A small document that holds the given blocks in one section. */
export function aDocument(blocks: readonly Block[], given: Partial<Document> = {}): Document {
  const section: Section = {
    id: 'only',
    number: '1',
    title: 'Only section',
    appendix: false,
    startsPage: true,
    together: false,
    blocks,
  }
  return {
    title: 'A document',
    shortTitle: 'A document',
    author: 'A council',
    subject: 'A test',
    reference: 'T-1',
    classification: 'Public',
    producer: 'Fairmark',
    date: '2024-04-11T09:00:00.000Z',
    language: 'en-GB',
    draft: [],
    words: { draft: undefined, page: 'Page {page} of {pages}', contentsEntry: '{title}, page {page}' },
    cover: {
      buyer: 'A council',
      reference: 'Reference T-1',
      label: 'Test',
      title: 'A document',
      line: 'For nobody',
      question: 'What is asked',
      answer: 'Nothing is asked',
      detail: plain('It is a test.'),
    },
    front: [{ kind: 'contents', entries: [{ number: '1', title: 'Only section', id: 'only' }] }],
    sections: [section],
    attachments: [],
    ...given,
  }
}
