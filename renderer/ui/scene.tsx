import type { ReactNode } from 'react'
import { assertNever } from '../../shared/assert-never.ts'
import type { Ink, Scene, Shape } from '../../shared/charts/scene.ts'

/** A scene names what a colour is for; style/lead-scene.css says what that looks like in each theme. */
const colour = (ink: Ink | undefined) => (ink === undefined ? 'none' : `var(--scene-${ink})`)

const weights = { regular: 400, semibold: 600, bold: 700 } as const

function draw(shape: Shape, key: number): ReactNode {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke, strokeWidth, title } = shape
      return (
        <rect
          key={key}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={radius}
          fill={colour(fill)}
          stroke={colour(stroke)}
          strokeWidth={strokeWidth}
        >
          {title !== undefined && <title>{title}</title>}
        </rect>
      )
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, strokeWidth, dash } = shape
      return (
        <line
          key={key}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          stroke={colour(stroke)}
          strokeWidth={strokeWidth}
          strokeDasharray={dash?.join(' ')}
        />
      )
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, dash } = shape
      return (
        <path
          key={key}
          d={d}
          fill={colour(fill)}
          stroke={colour(stroke)}
          strokeWidth={strokeWidth}
          strokeDasharray={dash?.join(' ')}
        />
      )
    }
    case 'text': {
      const { x, y, text, size, weight, anchor, fill, tabular } = shape
      return (
        <text
          key={key}
          className={tabular ? 'tabular' : undefined}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weights[weight]}
          textAnchor={anchor}
          fill={colour(fill)}
        >
          {text}
        </text>
      )
    }
    default:
      return assertNever(shape)
  }
}

/** A drawing with its figures in words for those who do not see it; a table of the same figures belongs beside it. */
export function SceneDrawing({ scene }: { readonly scene: Scene }): ReactNode {
  const cells = scene.grid?.flat().flatMap((cell) => cell.shapes) ?? []
  return (
    <svg
      className="scene"
      viewBox={`0 0 ${String(scene.width)} ${String(scene.height)}`}
      role="img"
      aria-label={scene.alt}
    >
      {[...scene.shapes, ...cells].map(draw)}
    </svg>
  )
}
