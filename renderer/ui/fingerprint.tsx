interface FingerprintProps {
  readonly label: string
  readonly groups: readonly string[]
}

/** Six groups to read out and compare. */
export function Fingerprint({ label, groups }: FingerprintProps) {
  return (
    <ol className="fingerprint" aria-label={label} translate="no">
      {groups.map((group, index) => (
        <li key={index}>{group}</li>
      ))}
    </ol>
  )
}
