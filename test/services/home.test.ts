import { describe, expect, it } from 'vitest'
import { homeFolder, type Surroundings } from '../../electron/services/workspace/home.ts'

const linux: Surroundings = {
  platform: 'linux',
  env: {},
  userFolder: '/home/carer',
  currentFolder: '/somewhere',
}
const windows: Surroundings = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\carer\\AppData\\Roaming' },
  userFolder: 'C:\\Users\\carer',
  currentFolder: 'C:\\',
}

describe('the home folder', () => {
  it('is FAIRMARK_HOME where that is set, against the folder one stands in', () => {
    expect(homeFolder({ ...linux, env: { FAIRMARK_HOME: '/data/f' } })).toBe('/data/f')
    expect(homeFolder({ ...linux, env: { FAIRMARK_HOME: 'f' } })).toBe('/somewhere/f')
    expect(homeFolder({ ...linux, env: { FAIRMARK_HOME: '' } })).toBe('/home/carer/.local/share/fairmark')
  })

  it('is in the local application data, never in the roaming ones, which are synced', () => {
    expect(homeFolder(windows)).toBe('C:\\Users\\carer\\AppData\\Local\\Fairmark')
    expect(homeFolder({ ...windows, env: { LOCALAPPDATA: 'D:\\Local' } })).toBe('D:\\Local\\Fairmark')
  })

  it('is where macOS and Linux keep such data', () => {
    expect(homeFolder({ ...linux, platform: 'darwin', userFolder: '/Users/carer' })).toBe(
      '/Users/carer/Library/Application Support/Fairmark',
    )
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/fairmark')
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: 'relative' } })).toBe(
      '/home/carer/.local/share/fairmark',
    )
  })
})
