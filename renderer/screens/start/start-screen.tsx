import { PageHeading } from '../../ui/page-heading.tsx'
import { TitleBar } from '../../ui/title-bar.tsx'

export function StartScreen() {
  return (
    <div className="app">
      <TitleBar />
      <main className="start" tabIndex={-1}>
        <PageHeading title="Fairmark" />
      </main>
    </div>
  )
}
