import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { findProgram } from '../../build/debian.ts'

const soffice = findProgram('soffice')

/** Whether a spreadsheet is at hand; it says so once where there is none. */
export const isLibreOfficeInstalled = soffice !== undefined
if (!isLibreOfficeInstalled)
  process.stdout.write(
    'The spreadsheet tests are skipped: LibreOffice is not installed here (Debian: libreoffice-calc-nogui).\n',
  )

/** Works out every formula on opening, and believes no value that stands in the file. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Comma, quotation marks, UTF-8, numbers as they are and not as they are shown, every sheet. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Rows of a sheet as text, by its name. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>

/** Opens XLSX files in LibreOffice and gives back what it makes of them, in their order. */
export function opened(files: readonly Uint8Array[]): readonly Sheets[] {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-office-'))
  try {
    const profile = join(folder, 'profile')
    const out = join(folder, 'out')
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings)
    const names = files.map((_, index) => `book${String(index)}`)
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${names[index] ?? ''}.xlsx`)
      writeFileSync(path, bytes)
      return path
    })
    const { status, stderr } = spawnSync(
      soffice ?? '',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--convert-to', everySheet, '--outdir', out],
        ...paths,
      ],
      { encoding: 'utf8', timeout: 300_000 },
    )
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
    const written = readdirSync(out)
    return names.map(
      (name) =>
        new Map(
          written
            .filter((file) => file.startsWith(`${name}-`))
            .map((file) => [
              file.slice(name.length + 1, -'.csv'.length),
              parse(readFileSync(join(out, file), 'utf8'), { relax_column_count: true }),
            ]),
        ),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
