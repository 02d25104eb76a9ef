import { expect, test } from './journey.ts'

// The watch that every journey keeps must bite: here each forbidden thing is done on purpose.

test('a request to another address is blocked by the content policy, and the watch sees it', async ({
  page,
  open,
  wrong,
}) => {
  await open(page)
  await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective)
        })
        const image = document.createElement('img')
        image.src = 'http://127.0.0.1:9/elsewhere.png'
        document.body.append(image)
      }),
  )
  expect(blocked).toBe('img-src')
  expect(wrong.join()).toContain('Content Security Policy')
  wrong.length = 0
})

test('an inline script does not run', async ({ page, open, wrong }) => {
  await open(page)
  await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.body.append(script)
    return document.title === 'ran'
  })
  expect(ran).toBe(false)
  await expect.poll(() => wrong.join()).toContain('script-src-elem')
  wrong.length = 0
})

test('the address works once: a second visitor without the cookie is turned away', async ({
  page,
  open,
  browser,
}) => {
  const program = await open(page)
  await expect(page.getByRole('heading', { name: 'Welcome to Fairmark' })).toBeVisible()
  const stranger = await browser.newContext()
  const response = await stranger.request.get(program.address)
  expect(response.status()).toBe(403)
  await stranger.close()
})
