import 'react'

/** Lets `style` carry our own custom properties, which the stylesheets read. */
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
