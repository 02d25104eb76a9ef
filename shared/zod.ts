import { z } from 'zod'

// Without this zod tries `new Function` once, which the content policy of our pages forbids and reports.
z.config({ jitless: true })

export { z }
