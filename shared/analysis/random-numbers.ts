/**
 * Numbers that look random and are the same for the same seed on every machine: sfc32 of Chris Doty-Humphrey's PractRand,
 * whole numbers of 32 bits only, no function of the platform in between.
 * @param seed a whole number; its lowest 32 bits count
 * @returns what draws the next number, from 0 up to but not 1, in steps of 2⁻³²
 */
export function randomNumbers(seed: number): () => number {
  let a = seed | 0
  let b = 0
  let c = 0
  let counter = 1
  const draw = (): number => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return (drawn >>> 0) / 2 ** 32
  }
  // until every bit of the seed has reached every bit of the state
  for (let round = 0; round < WARMING_UP; round += 1) draw()
  return draw
}

const WARMING_UP = 20
