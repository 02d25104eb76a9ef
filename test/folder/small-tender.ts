const descriptors = ['0', '1', '2', '3', '4', '5'].map((score) => ({
  score,
  word: `Word ${score}`,
  meaning: `Meaning ${score}`,
}))

/** An evaluation file: one question, two tenders, and whoever shall score them. */
export function tender(members: readonly string[]): object {
  const bidder = (id: string): object => ({
    ...{ bidder: id, name: `${id} limited`, requirements: {}, prices: {} },
    answers: { q1: `What ${id} would do` },
  })
  return {
    format: 'fairmark-evaluation',
    version: 1,
    procurement: {
      ...{ reference: 'R1', title: 'Bread', buyer: 'A council', regime: 'pcr-2015' },
      scale: { minimum: 0, maximum: 5, step: '1', descriptors },
      weightings: 'absolute',
      criteria: [
        {
          ...{ id: 'quality', title: 'Quality', weighting: 100 },
          questions: [{ id: 'q1', title: 'Taste', weighting: 100 }],
        },
      ],
      requirements: [],
      rounding: { places: 2, when: 'total' },
      tieBreak: [],
    },
    tenders: [bidder('north'), bidder('south')],
    panel: members.map((member) => ({ member, role: 'evaluator', questions: 'all' })),
    scores: [],
    consensus: [],
  }
}
