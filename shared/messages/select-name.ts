/** A value of ours as the texts choose by it: ICU knows no hyphens, so "lowest-over-price" is "lowestOverPrice" there. */
export function selectName(value: string): string {
  return value.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
