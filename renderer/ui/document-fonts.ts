import type { FontFile } from '../viewer/messages.ts'

/** The program's own type for a frame that can fetch nothing: every face of the page's stylesheets, with its bytes. Never throws. */
export async function fontsOfPage(): Promise<readonly FontFile[]> {
  const files = await Promise.all(facesOfPage().map(fontFile))
  return files.filter((file) => file !== undefined)
}

function facesOfPage(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => facesIn([...sheet.cssRules]))
    .filter(({ style }) => style.getPropertyValue('src').includes('url('))
}

/** Stylesheets of the program import each other. */
function facesIn(rules: readonly CSSRule[]): readonly CSSFontFaceRule[] {
  return rules.flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule]
    return rule instanceof CSSImportRule && rule.styleSheet ? facesIn([...rule.styleSheet.cssRules]) : []
  })
}

async function fontFile({ style, parentStyleSheet }: CSSFontFaceRule): Promise<FontFile | undefined> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? []
  if (address === undefined) return undefined
  try {
    const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
    if (!response.ok) return undefined
    return {
      family: style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''),
      weight: style.getPropertyValue('font-weight') || 'normal',
      unicodeRange: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
      bytes: await response.arrayBuffer(),
    }
  } catch {
    // what cannot be read is shown in a font of the system
    return undefined
  }
}
