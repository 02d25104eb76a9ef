/** So many pages before and after those in sight are drawn too. */
const BESIDE = 1

/** Whether a drawn page may stay while another is in sight. */
export function isNear(inSight: number, place: number): boolean {
  return Math.abs(inSight - place) <= BESIDE
}

/** Follows which pages can be seen, of thousands. */
export class PagesInSight {
  readonly #root: HTMLElement
  readonly #sections: readonly HTMLElement[]
  readonly #seen = new Set<number>()

  constructor(root: HTMLElement, sections: readonly HTMLElement[], onChange: () => void) {
    this.#root = root
    this.#sections = sections
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const place = Number((target as HTMLElement).dataset['place'])
          if (isIntersecting) this.#seen.add(place)
          else this.#seen.delete(place)
        }
        onChange()
      },
      { root },
    )
    for (const section of sections) observer.observe(section)
    root.addEventListener('scroll', onChange, { passive: true })
  }

  /**
   * The page that is read: the first that reaches into the upper third. Measured, for what was seen last is told later than
   * somebody may ask. Pages stand one under the other, so that halving finds it among thousands.
   */
  at(): number {
    const { top, height } = this.#root.getBoundingClientRect()
    let first = 0
    let last = this.#sections.length - 1
    while (first < last) {
      const middle = Math.floor((first + last) / 2)
      const reaches = (this.#sections[middle]?.getBoundingClientRect().bottom ?? 0) > top + height / 3
      if (reaches) last = middle
      else first = middle + 1
    }
    return first + 1
  }

  /** The pages to be drawn, the one that is read first. */
  near(): readonly number[] {
    const at = this.at()
    const places = this.#ordered()
    const first = Math.max((places[0] ?? at) - BESIDE, 1)
    const last = Math.min((places.at(-1) ?? at) + BESIDE, this.#sections.length)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).sort(
      (a, b) => Math.abs(a - at) - Math.abs(b - at),
    )
  }

  #ordered(): readonly number[] {
    return [...this.#seen].sort((a, b) => a - b)
  }
}
