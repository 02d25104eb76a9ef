import { defineConfig } from '@playwright/test'
import usual from './playwright.config.ts'

/** The long run of the accessibility test: every rule of axe in every size and set of colours, not only where it can differ. */
export default defineConfig(usual, {
  testMatch: 'accessibility.spec.ts',
  use: { everyRule: true } as object,
})
