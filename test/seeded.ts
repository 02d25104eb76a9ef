import fc from 'fast-check'
import { propertySeed } from './faults/rounds.ts'

// Before each test file.
fc.configureGlobal({ seed: propertySeed })
