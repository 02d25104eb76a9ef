import type { Plugin } from 'vite'

type Catalogue = Record<string, { readonly defaultMessage: string; readonly description: string }>

/** What is built carries the messages without the notes for translators, which are as long again. */
export function plainCatalogue(): Plugin {
  return {
    name: 'fairmark:plain-catalogue',
    enforce: 'pre',
    transform: {
      filter: { id: /\/shared\/messages\/[\w-]+\.json$/ },
      handler(code) {
        const messages = Object.entries(JSON.parse(code) as Catalogue)
        const plain = messages.map(([id, { defaultMessage }]) => [id, { defaultMessage }])
        return { code: JSON.stringify(Object.fromEntries(plain)), map: null }
      },
    },
  }
}
