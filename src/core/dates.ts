/** Counts and writes days, in UTC. */

/** The length of a day in milliseconds. */
export const MS_PER_DAY = 86_400_000

/** The end of the year 9999. A later year has more than four digits, which no date of a report may have. */
export const LAST_DATE_MS = Date.UTC(10_000, 0, 1) - 1

/** Whole days from now to a date (YYYY-MM-DD, UTC); 0 or less if the date has come. */
export function daysUntil(date: string, nowMs: number): number {
  return Math.ceil((Date.parse(date) - nowMs) / MS_PER_DAY)
}

/** The date of a moment as YYYY-MM-DD. */
export const isoDate = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December']
]

/** A date (YYYY-MM-DD) as "27 November". */
export function dayAndMonth(date: string): string {
  const day = new Date(Date.parse(date))
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`
}

/** "today", "in 1 day", "in 6 days". It counts calendar days (UTC), to match the date beside it. */
export function untilInWords(moment: string, nowMs: number): string {
  const days = daysUntil(moment.slice(0, 10), Date.parse(isoDate(nowMs)))
  return days === 0 ? 'today' : `in ${inDays(days)}`
}

/** "1 day", "6 days". */
export const inDays = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`
