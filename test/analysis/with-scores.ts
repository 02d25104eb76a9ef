import type { Evaluation, GivenScore } from '../../shared/evaluation/evaluation.ts'

/** The evaluation with each individual score made another; `cell` is "member bidder question". */
export function withScores(
  evaluation: Evaluation,
  to: (score: GivenScore, cell: string) => GivenScore,
): Evaluation {
  return {
    ...evaluation,
    sheets: new Map(
      [...evaluation.sheets].map(([member, sheet]) => [
        member,
        {
          ...sheet,
          scores: new Map(
            [...sheet.scores].map(([bidder, given]) => [
              bidder,
              new Map(
                [...given].map(([question, score]) => [
                  question,
                  to(score, `${member} ${bidder} ${question}`),
                ]),
              ),
            ]),
          ),
        },
      ]),
    ),
  }
}
