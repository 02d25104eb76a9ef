import './first-view.ts'
import './style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyPreferences, readPreferences } from './preferences.ts'
import { noticeWork } from './work-time.ts'
import { Announcer } from './ui/announcer.tsx'
import { SayProvider } from './ui/say.tsx'
import { UndoProvider } from './ui/undo.tsx'

applyPreferences(readPreferences())
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  applyPreferences(readPreferences())
})

noticeWork()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <SayProvider>
      <Announcer>
        <UndoProvider>
          <App />
        </UndoProvider>
      </Announcer>
    </SayProvider>
  </StrictMode>,
)
