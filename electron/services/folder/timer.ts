/** Something to be done again and again; ended by calling what is returned. Tests bring one that they wind by hand. */
export type Every = (milliseconds: number, action: () => void) => () => void

/** The clock of this computer. It does not keep a program running that has nothing else to do. */
export const everyInterval: Every = (milliseconds, action) => {
  const timer = setInterval(action, milliseconds)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
