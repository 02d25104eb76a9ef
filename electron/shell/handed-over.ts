import { app } from 'electron'
import { pathsAmong } from '../services/offered-file.ts'

/**
 * Files that a person opened by double-click. macOS tells of each, possibly before the app is ready; Windows and Linux
 * start the program with it as a word, and a second start hands its words to the first.
 *
 * Must be called before the app is ready. @returns whom they are handed to from then on, those of the start first
 */
export function handedOver(onSecondStart: () => void): (offer: (path: string) => void) => void {
  const waiting = [...pathsAmong(process.argv, process.cwd())]
  let offer = (path: string): unknown => waiting.push(path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    offer(path)
    onSecondStart()
  })
  app.on('second-instance', (_event, words, folder) => {
    for (const path of pathsAmong(words, folder)) offer(path)
    onSecondStart()
  })
  return (to) => {
    offer = to
    for (const path of waiting.splice(0)) to(path)
  }
}
