import type { CSSProperties } from 'react'

/** `style` with custom properties of our own, which the stylesheets read. */
export type OwnProperties = CSSProperties & Readonly<Record<`--${string}`, string | number>>
