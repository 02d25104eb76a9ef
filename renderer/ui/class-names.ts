/** Joins the names that apply: `classNames('btn', small && 'small')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
