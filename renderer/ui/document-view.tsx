import type { ReactNode } from 'react'
import type { Cover, Document, Section } from '../../shared/documents/document.ts'
import { DocumentBlock } from './document-block.tsx'
import { DocumentText, placeOf } from './document-text.tsx'

/** A document as it will be printed, drawn from the same data: headings, tables and figures are what they say they are. */
export function DocumentView({ document }: { readonly document: Document }): ReactNode {
  const { words, cover, front, sections, language } = document
  return (
    <article className="document-sheet" lang={language}>
      <p className="document-head">
        {words.draft !== undefined && <b>{words.draft}</b>}
        <span>{document.classification}</span>
        <span className="document-reference">{document.reference}</span>
      </p>
      <CoverView cover={cover} />
      {front.map((block, index) => (
        <DocumentBlock key={index} block={block} />
      ))}
      {sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
    </article>
  )
}

/** Id of the place before all sections. */
export const COVER = 'cover'

function CoverView({ cover }: { readonly cover: Cover }) {
  return (
    <header className="document-cover">
      <p className="document-buyer">
        {cover.buyer} · {cover.label}
      </p>
      <h2 id={placeOf(COVER)} tabIndex={-1}>
        {cover.title}
      </h2>
      <p>{cover.line}</p>
      <div className="document-answer">
        <p className="document-eyebrow">{cover.question}</p>
        <p className="document-decision">{cover.answer}</p>
        <p>
          <DocumentText text={cover.detail} />
        </p>
      </div>
    </header>
  )
}

function SectionView({ section: { id, number, title, blocks } }: { readonly section: Section }) {
  return (
    <section className="document-section" aria-labelledby={placeOf(id)}>
      <h3 id={placeOf(id)} tabIndex={-1}>
        <span className="document-number">{number}</span> <span>{title}</span>
      </h3>
      {blocks.map((block, index) => (
        <DocumentBlock key={index} block={block} />
      ))}
    </section>
  )
}
