import type { ReactNode } from 'react'
import { assertNever } from '../../shared/assert-never.ts'
import type { Block, Callout, Contents, Facts, List, Paragraph } from '../../shared/documents/document.ts'
import { classNames } from './class-names.ts'
import { DocumentFigure } from './document-figure.tsx'
import { ReasonView, SignaturesView } from './document-panel.tsx'
import { DocumentTable } from './document-table.tsx'
import { DocumentText, goTo } from './document-text.tsx'
import { JumpLink } from './jump-link.tsx'

/** One block, with the element that says what it is. */
export function DocumentBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'subheading':
      return <h4>{block.text}</h4>
    case 'eyebrow':
      return <h3 className="document-eyebrow">{block.text}</h3>
    case 'paragraph':
      return <ParagraphView paragraph={block} />
    case 'list':
      return <ListView list={block} />
    case 'table':
      return <DocumentTable table={block} />
    case 'figure':
      return <DocumentFigure figure={block} />
    case 'facts':
      return <FactsView facts={block} />
    case 'callout':
      return <CalloutView callout={block} />
    case 'reason':
      return <ReasonView reason={block} />
    case 'stats':
      return (
        <dl className="document-stats">
          {block.items.map(({ value, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'signatures':
      return <SignaturesView signatures={block} />
    case 'contents':
      return <ContentsView contents={block} />
    default:
      return assertNever(block)
  }
}

function ParagraphView({ paragraph: { number, tone, text } }: { readonly paragraph: Paragraph }) {
  return (
    <p
      className={classNames(
        'document-paragraph',
        tone === 'quiet' && 'quiet',
        number !== undefined && 'numbered',
      )}
    >
      {number !== undefined && <span className="document-number">{number} </span>}
      <span>
        <DocumentText text={text} />
      </span>
    </p>
  )
}

function ListView({ list: { ordered, items } }: { readonly list: List }) {
  const Kind = ordered ? 'ol' : 'ul'
  return (
    <Kind className="document-list">
      {items.map((item, index) => (
        <li key={index}>
          <DocumentText text={item} />
        </li>
      ))}
    </Kind>
  )
}

function FactsView({ facts: { layout, items } }: { readonly facts: Facts }) {
  return (
    <dl className={classNames('document-facts', layout)}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <DocumentText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CalloutView({ callout: { tone, title, blocks } }: { readonly callout: Callout }) {
  return (
    <div className={classNames('document-callout', tone)}>
      <p className="document-callout-title">{title}</p>
      {blocks.map((inner, index) => (
        <DocumentBlock key={index} block={inner} />
      ))}
    </div>
  )
}

function ContentsView({ contents: { entries } }: { readonly contents: Contents }) {
  return (
    <ul className="document-contents">
      {entries.map(({ id, number, title }) => (
        <li key={id}>
          <JumpLink
            className="contents-link"
            onJump={() => {
              goTo(id)
            }}
          >
            <span className="document-number">{number}</span> {title}
          </JumpLink>
        </li>
      ))}
    </ul>
  )
}
