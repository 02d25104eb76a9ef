import { keepMemorySmall } from '../../electron/services/keep-memory-small.ts'

// As our programs begin: first this, then everything else is loaded.
keepMemorySmall()
await import('./carry-documents.ts')
