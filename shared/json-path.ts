/** A place in a JSON value, written as in JavaScript: `tenders[1].prices`, `tenders[0].prices["lot 1"]`. */
export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>(stepInto, '')
}

/** The place of a key or an index below a place that is already written. */
export function below(path: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>(stepInto, path)
}

function stepInto(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${String(step)}]`
  const key = String(step)
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}
