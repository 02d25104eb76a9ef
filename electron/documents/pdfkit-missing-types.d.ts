// What pdfkit 0.20 can do and @types/pdfkit does not say.
declare namespace PDFKit {
  interface PDFDocument {
    // oxlint-disable-next-line typescript/no-misused-new -- so @types/pdfkit declares its class
    new (options: Omit<PDFDocumentOptions, 'font'> & { font: null }): PDFDocument
    /** The font in use: an embedded one, since no standard font is ever opened. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  }
  interface PDFOutline {
    /** `left` is measured from the right edge of the page, in points. */
    addItem(title: string, options: { top: number; left: number }): PDFOutline
  }
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    placement?: string
    /** From the top left corner of the page that is being drawn. */
    bbox?: readonly [number, number, number, number]
  }
  interface TextOptions {
    /** Given, it is not measured again. Only links and underlining use them. */
    textWidth?: number
    wordCount?: number
  }
  interface PDFAttachmentOptions {
    relationship?: 'Data' | 'Source' | 'Unspecified'
  }
  interface PDFAnnotation {
    goTo(x: number, y: number, w: number, h: number, name: string, options: TaggedLink): this
    link(x: number, y: number, w: number, h: number, url: string, options: TaggedLink): this
  }
  interface TaggedLink {
    structParent: PDFStructureElement
    /** A String object, not a string: pdfkit writes strings as names. */
    // oxlint-disable-next-line typescript/no-wrapper-object-types
    Contents: String
  }
}
