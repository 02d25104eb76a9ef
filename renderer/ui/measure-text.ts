import type { Measure } from '../../shared/charts/scene.ts'

const weights = { regular: 400, semibold: 600, bold: 700 } as const
let context: CanvasRenderingContext2D | null | undefined

/** Widths of text in the fonts of the screen, for the scenes. */
export const measureText: Measure = (text, size, weight) => {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * size * 0.56
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
  context.font = `${String(weights[weight])} ${String(size)}px ${family}`
  return context.measureText(text).width
}
