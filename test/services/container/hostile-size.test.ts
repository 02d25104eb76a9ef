import { expect, test } from 'vitest'
import { attacks } from './attacks.ts'
import { runChild } from './child.ts'

test.each(Object.entries(attacks))(
  '%s is refused in a process of under 512 MB',
  async (name, { refusal }) => {
    const { verdict, megabytes } = await runChild('run-attack.ts', name)
    expect(verdict).toBe(refusal)
    expect(megabytes).toBeLessThan(512)
  },
)
