import { lazy, Suspense } from 'react'
import { assertNever } from '../shared/assert-never.ts'
import { useRoute, type Route } from './route.ts'
import { MyWorkScreen } from './screens/my-work/my-work-screen.tsx'
import { ScoringScreen } from './screens/scoring/scoring-screen.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import { Navigation } from './ui/navigation.tsx'
import { useAreaKeys } from './ui/use-area-keys.ts'
import { Waiting } from './ui/waiting.tsx'

// the lead's screens bring the grid along, which a panel member never needs
const ResultsScreen = lazy(async () => ({
  default: (await import('./screens/results/results-screen.tsx')).ResultsScreen,
}))
const DocumentsScreen = lazy(async () => ({
  default: (await import('./screens/documents/documents-screen.tsx')).DocumentsScreen,
}))

export function App() {
  useAreaKeys()
  return (
    <Navigation>
      <Suspense fallback={<Waiting />}>
        <Screen route={useRoute()} />
      </Suspense>
    </Navigation>
  )
}

/** The screen of an address. Each address gets a screen of its own: nothing is carried over from the last. */
function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'start':
      return <StartScreen />
    case 'work':
      return <MyWorkScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'score':
      return <ScoringScreen key={JSON.stringify(route)} {...route} />
    case 'results':
      return <ResultsScreen evaluation={route.evaluation} />
    case 'documents':
      return <DocumentsScreen evaluation={route.evaluation} />
    default:
      return assertNever(route)
  }
}
