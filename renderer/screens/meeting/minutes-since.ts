const SECOND = 1000
const MINUTE = 60

/** "8:40": minutes and seconds since a moment in ISO 8601; "0:00" where a clock runs behind. */
export function minutesSince(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / SECOND))
  return `${String(Math.floor(seconds / MINUTE))}:${String(seconds % MINUTE).padStart(2, '0')}`
}
