import { NumberList } from './number-list.ts'
import type { ShingleRun, Shingles } from './shingles.ts'

/** Two texts that share words, by their places in the list. */
export interface AlikePair {
  readonly first: number
  readonly second: number
  /** Shingles of both. */
  readonly shared: number
  /** Shingles of either. */
  readonly either: number
}

/** Texts of which each is nearly the same as another of them. */
export interface AlikeGroup {
  /** Places in the list, ascending. */
  readonly texts: readonly number[]
  /** The two that are most alike. */
  readonly closest: AlikePair
}

/**
 * Finds the texts of a list that are nearly the same: those whose shingles resemble each other by half or more, by
 * Jaccard's coefficient, what both share over what either has. Half is where the authors of the measure call two documents
 * roughly the same (Broder, Glassman, Manasse and Zweig, Syntactic Clustering of the Web, 1997); with shingles of three
 * words it lets about one word in nine be another. Texts that are alike through a third one are one group. From each
 * shingle an inverted index leads to the texts that hold it, so that texts with nothing in common are never compared.
 * @param texts the shingles of each, every one once
 */
export function alikeGroups(shingles: Shingles, texts: readonly ShingleRun[]): readonly AlikeGroup[] {
  const groups = new Groups(texts.length)
  const shared = texts.map(() => 0)
  const index = new Index()
  const sameAs = new SameTexts(shingles, texts)
  for (const [second, { from, to }] of texts.entries()) {
    const same = sameAs.first(second)
    if (same !== second) {
      // the first of them stands for the others, or a text that everybody was given would be compared with itself a thousand times
      groups.join({ first: same, second, shared: to - from, either: to - from })
      continue
    }
    const met: number[] = []
    const meet = (first: number): void => {
      if (shared[first] === 0) met.push(first)
      shared[first] = (shared[first] ?? 0) + 1
    }
    for (let at = from; at < to; at++) index.enter(shingles.at(at), second, meet)
    for (const first of met) {
      const both = shared[first] ?? 0
      const either = lengthOf(texts[first]) + to - from - both
      if (2 * both >= either) groups.join({ first, second, shared: both, either })
      shared[first] = 0
    }
  }
  return groups.list()
}

function lengthOf(run: ShingleRun | undefined): number {
  return run ? run.to - run.from : 0
}

/** Kept from one list to the next, and emptied: there are thousands of lists. */
const known = new NumberList()

/** Which texts hold a shingle. Nearly every shingle is in one text alone, and for that one no list is made. */
class Index {
  readonly #first: number[] = []
  readonly #others = new Map<number, number[]>()

  constructor() {
    known.clear()
  }

  /** Enters that a text holds a shingle, and tells of those that were entered with it before. */
  enter(shingle: number, text: number, meet: (other: number) => void): void {
    const place = known.add(shingle)
    const first = this.#first[place]
    if (first === undefined) {
      this.#first.push(text)
      return
    }
    meet(first)
    const others = this.#others.get(place)
    if (!others) {
      this.#others.set(place, [text])
      return
    }
    for (const other of others) meet(other)
    others.push(text)
  }
}

/** Which texts are the same, shingle by shingle, as one before. */
class SameTexts {
  readonly #shingles: Shingles
  readonly #texts: readonly ShingleRun[]
  readonly #firsts = new Map<number, number>()

  constructor(shingles: Shingles, texts: readonly ShingleRun[]) {
    this.#shingles = shingles
    this.#texts = texts
  }

  /** The first text that is the same as this one; itself where there is none, and for a text without shingles. */
  first(text: number): number {
    const run = this.#texts[text]
    if (!run || lengthOf(run) === 0) return text
    let all = lengthOf(run)
    for (let at = run.from; at < run.to; at++) all = (Math.imul(all, 31) + this.#shingles.at(at)) | 0
    const first = this.#firsts.get(all)
    if (first === undefined) this.#firsts.set(all, text)
    return first !== undefined && this.#isSame(run, this.#texts[first]) ? first : text
  }

  #isSame(one: ShingleRun, other: ShingleRun | undefined): boolean {
    if (!other || lengthOf(one) !== lengthOf(other)) return false
    for (let index = 0; index < lengthOf(one); index++)
      if (this.#shingles.at(one.from + index) !== this.#shingles.at(other.from + index)) return false
    return true
  }
}

/** Which texts hang together, as a forest whose roots stand for their groups. */
class Groups {
  readonly #parents: number[]
  readonly #closest = new Map<number, AlikePair>()

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index)
  }

  join(pair: AlikePair): void {
    const [root, other] = [this.#rootOf(pair.first), this.#rootOf(pair.second)].sort((a, b) => a - b)
    if (root === undefined || other === undefined) return
    const pairs = [this.#closest.get(root), this.#closest.get(other), pair].filter((one) => one !== undefined)
    this.#parents[other] = root
    this.#closest.delete(other)
    this.#closest.set(root, pairs.reduce(moreAlike))
  }

  /** In the order of their first texts. */
  list(): readonly AlikeGroup[] {
    if (this.#closest.size === 0) return []
    const roots = this.#parents.map((_, index) => this.#rootOf(index))
    return [...this.#closest]
      .sort(([one], [other]) => one - other)
      .map(([root, closest]) => ({
        texts: roots.flatMap((own, index) => (own === root ? [index] : [])),
        closest,
      }))
  }

  #rootOf(index: number): number {
    let at = index
    for (let up = this.#parents[at]; up !== undefined && up !== at; up = this.#parents[at]) at = up
    return at
  }
}

/** Of equals the one whose texts come first. */
function moreAlike(one: AlikePair, other: AlikePair): AlikePair {
  const difference = one.shared * other.either - other.shared * one.either
  if (difference !== 0) return difference > 0 ? one : other
  return (one.first - other.first || one.second - other.second) > 0 ? other : one
}
