import { assertNever } from '../shared/assert-never.ts'
import { useRoute } from './route.ts'
import { StartScreen } from './screens/start/start-screen.tsx'

/** Shows the screen of the address. Each address gets a screen of its own: nothing is carried over from the last. */
export function App() {
  const route = useRoute()
  switch (route.screen) {
    case 'start':
    case 'work':
    case 'score':
    case 'results':
    case 'documents':
      return <StartScreen />
    default:
      return assertNever(route)
  }
}
