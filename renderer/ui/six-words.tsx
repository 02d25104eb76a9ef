interface SixWordsProps {
  readonly label: string
  readonly words: readonly string[]
}

/** Words to be told one by one, each with its number. */
export function SixWords({ label, words }: SixWordsProps) {
  return (
    <ol className="six-words" aria-label={label} translate="no">
      {words.map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ol>
  )
}
