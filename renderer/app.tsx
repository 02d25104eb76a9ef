import { lazy, Suspense } from 'react'
import { assertNever } from '../shared/assert-never.ts'
import { useRoute, type Route } from './route.ts'
import { AgreedScreen } from './screens/agreed/agreed-screen.tsx'
import { CheckScreen } from './screens/check/check-screen.tsx'
import { CompareScreen } from './screens/compare/compare-screen.tsx'
import { DeclarationsScreen } from './screens/declarations/declarations-screen.tsx'
import { LeadScreen } from './screens/lead/lead-screen.tsx'
import { MyWorkScreen } from './screens/my-work/my-work-screen.tsx'
import { PracticeScreen } from './screens/practice/practice-screen.tsx'
import { ScoringScreen } from './screens/scoring/scoring-screen.tsx'
import { SentScreen } from './screens/sent/sent-screen.tsx'
import { SetUpScreen } from './screens/set-up/set-up-screen.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import { Navigation } from './ui/navigation.tsx'
import { useAreaKeys } from './ui/use-area-keys.ts'
import { useOpenKey } from './ui/use-open-key.ts'
import { Waiting } from './ui/waiting.tsx'

// the lead's screens bring the grid along, which a panel member never needs
const ResultsScreen = lazy(async () => ({
  default: (await import('./screens/results/results-screen.tsx')).ResultsScreen,
}))
const DocumentsScreen = lazy(async () => ({
  default: (await import('./screens/documents/documents-screen.tsx')).DocumentsScreen,
}))
const PacksScreen = lazy(async () => ({
  default: (await import('./screens/packs/packs-screen.tsx')).PacksScreen,
}))
const PaperScreen = lazy(async () => ({
  default: (await import('./screens/paper/paper-screen.tsx')).PaperScreen,
}))
const ProcurementScreen = lazy(async () => ({
  default: (await import('./screens/procurement/procurement-screen.tsx')).ProcurementScreen,
}))
const ProgressScreen = lazy(async () => ({
  default: (await import('./screens/progress/progress-screen.tsx')).ProgressScreen,
}))
const ReturnsScreen = lazy(async () => ({
  default: (await import('./screens/returns/returns-screen.tsx')).ReturnsScreen,
}))
const TendersScreen = lazy(async () => ({
  default: (await import('./screens/tenders/tenders-screen.tsx')).TendersScreen,
}))
const OverviewScreen = lazy(async () => ({
  default: (await import('./screens/overview/overview-screen.tsx')).OverviewScreen,
}))
const PanelScreen = lazy(async () => ({
  default: (await import('./screens/panel/panel-screen.tsx')).PanelScreen,
}))
const ChecksScreen = lazy(async () => ({
  default: (await import('./screens/checks/checks-screen.tsx')).ChecksScreen,
}))
const MeetingScreen = lazy(async () => ({
  default: (await import('./screens/meeting/meeting-screen.tsx')).MeetingScreen,
}))
const ProjectorScreen = lazy(async () => ({
  default: (await import('./screens/projector/projector-screen.tsx')).ProjectorScreen,
}))
const ConfirmScreen = lazy(async () => ({
  default: (await import('./screens/confirm/confirm-screen.tsx')).ConfirmScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('./screens/history/history-screen.tsx')).HistoryScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await import('./screens/settings/settings-screen.tsx')).SettingsScreen,
}))

export function App() {
  useAreaKeys()
  useOpenKey()
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
    case 'set-up':
      return <SetUpScreen evaluation={route.evaluation} />
    case 'work':
      return <MyWorkScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'score':
      return <ScoringScreen key={JSON.stringify(route)} {...route} />
    case 'declarations':
      return <DeclarationsScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'practice':
      return <PracticeScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'compare':
      return <CompareScreen key={JSON.stringify(route)} {...route} />
    case 'check':
      return <CheckScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'sent':
      return <SentScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'agreed':
      return <AgreedScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'results':
      return <ResultsScreen evaluation={route.evaluation} />
    case 'documents':
      return <DocumentsScreen evaluation={route.evaluation} />
    case 'procurement':
      return <ProcurementScreen key={route.evaluation} {...route} />
    case 'packs':
      return <PacksScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'progress':
      return <ProgressScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'returns':
      return <ReturnsScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'tenders':
      return <TendersScreen key={route.evaluation} {...route} />
    case 'lead':
      return <LeadScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'overview':
      return <OverviewScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'panel':
      return <PanelScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'moderation':
      return <ChecksScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'meeting':
      return <MeetingScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'projector':
      return <ProjectorScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'confirm':
      return <ConfirmScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'history':
      return <HistoryScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'settings':
      return <SettingsScreen key={route.evaluation} evaluation={route.evaluation} />
    case 'paper':
      return <PaperScreen key={JSON.stringify(route)} evaluation={route.evaluation} member={route.member} />
    default:
      return assertNever(route)
  }
}
