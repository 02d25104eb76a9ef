import { extensions, type ManifestFormat } from '../../../shared/exchange/manifest.ts'

/** The longest name that we give, ending included: with a folder before it, short enough for Windows and for mail. */
export const NAME_MAXIMUM = 80

/** Names that Windows keeps for devices, whatever their ending ("Naming Files, Paths, and Namespaces"). */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * What a file that travels is called: "asc-2024-017-carer-support-carer-2-1.fmpack". Lower-case ASCII letters, digits and
 * hyphens, so that every system, mail program and memory stick keeps it as it is. Names are for people: what a file is,
 * its content says.
 *
 * @param about the procurement: shortened where all of it is too long
 * @param whose the member, shortened where need be, and last what tells two files of theirs apart
 */
export function fileName(about: readonly string[], whose: readonly string[], format: ManifestFormat): string {
  return `${stemOf(about, whose, NAME_MAXIMUM - extensions[format].length)}${extensions[format]}`
}

function stemOf(about: readonly string[], whose: readonly string[], most: number): string {
  const last = whoseOf(whose, most - 'fairmark-'.length)
  const room = last === '' ? most : most - last.length - 1
  const first = shortened(slugs(about), room)
  const stem = [first, last].filter((part) => part !== '').join('-')
  return stem === '' || devices.test(stem) ? ['fairmark', stem].filter((part) => part !== '').join('-') : stem
}

/** A role can be longer than a name. The number after it must stay: a return of other entries has another name. */
function whoseOf(whose: readonly string[], most: number): string {
  const which = shortened(slugs(whose.slice(-1)), most)
  const who = shortened(slugs(whose.slice(0, -1)), Math.max(0, most - which.length - 1))
  return [who, which].filter((part) => part !== '').join('-')
}

function slugs(texts: readonly string[]): string {
  return texts
    .map(slug)
    .filter((text) => text !== '')
    .join('-')
}

/** "Carer’s résumé" becomes "carers-resume"; a script without Latin letters becomes nothing. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** At a hyphen, where one is near. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > most / 2 ? cut.slice(0, hyphen) : cut).replace(/-$/, '')
}
