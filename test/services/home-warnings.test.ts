import { describe, expect, it } from 'vitest'
import { homeWarnings, syncedPlace } from '../../electron/services/workspace/home-warnings.ts'
import { seededRandom } from '../faults/seeded-random.ts'
import { SimulatedDisk } from '../faults/simulated-file-system.ts'
import { testMachine } from './test-machine.ts'

const MEGABYTE = 1024 * 1024

describe('before a session', () => {
  it.each([
    [199, ['start.littleSpace']],
    [200, []],
  ])('%s MB that are free are told of where they are few', (free, told) => {
    const disk = new SimulatedDisk(seededRandom(1))
    disk.capacity = free * MEGABYTE
    expect(homeWarnings(testMachine(disk.files), '/home').map(({ id }) => id)).toEqual(told)
  })

  it.each([
    [
      'C:\\Users\\jo\\OneDrive - County\\Fairmark',
      { OneDriveCommercial: 'C:\\Users\\jo\\OneDrive - County' },
    ],
    ['c:\\users\\jo\\work\\Fairmark', { OneDrive: 'C:\\Users\\Jo\\Work\\' }],
    ['\\\\server\\share\\Fairmark', {}],
    ['/home/jo/Dropbox/Fairmark', {}],
  ])('a home that is synced or shared is told of: %s', (home, env) => {
    expect(syncedPlace(home, env)).toBeDefined()
  })

  it.each([
    ['C:\\Users\\jo\\AppData\\Local\\Fairmark', { OneDrive: 'C:\\Users\\jo\\OneDrive' }],
    ['C:\\Users\\jo\\OneDriveless\\Fairmark', { OneDrive: 'C:\\Users\\jo\\OneDrive' }],
    ['/home/jo/.local/share/fairmark', {}],
  ])('one on the own disk is not: %s', (home, env) => {
    expect(syncedPlace(home, env)).toBeUndefined()
  })
})
