import { refuse } from './demand';

/** Minute, hour, day of month, month, day of week: numbers, names, ranges, lists and steps. */
const FIELD = /^[A-Za-z0-9*?/,-]+$/;

/** Five fields of cron, checked for their number and their letters. */
export function cronFields(path: string, schedule: string): string {
  const fields = schedule.split(' ');
  if (fields.length === 5 && fields.every(field => FIELD.test(field))) return schedule;
  return refuse(path, "five fields of cron such as '0 7 * * 1-5'", schedule);
}

/** A time zone by its IANA name. */
export function timeZone(path: string, name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    if (/^[A-Za-z]/.test(name)) return name;
  } catch {
    // What is no time zone is refused below.
  }
  return refuse(path, "a time zone such as 'Europe/Berlin'", name);
}
