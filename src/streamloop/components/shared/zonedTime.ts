/** A moment that a person has chosen on the clock of a time zone. */
export interface ZonedTime {
  /** RFC 3339 with the offset of the zone at that moment: `2026-12-01T18:00:00+01:00`. */
  text: string;
  /** Milliseconds since 1970. */
  ms: number;
  /** Whether the clock shows this time twice, because it is put back; then it is the first of the two. */
  twice: boolean;
}

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/;
const DAY = 86_400_000;

/**
 * What a `datetime-local` field says, as a moment. `gap`: clocks are put forward over it; `invalid`: it is no time, or
 * `zone` is no zone.
 */
export function zonedTime(local: string, zone: string): ZonedTime | 'gap' | 'invalid' {
  const fields = LOCAL.exec(local)?.slice(1).map(Number);
  if (!fields) return 'invalid';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = fields;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(wall).toISOString().slice(0, 16) !== local.slice(0, 16)) return 'invalid';
  try {
    // The offsets of the day before and the day after: no zone changes twice in two days.
    const offsets = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]);
    const moments = [...offsets]
      .map((offset) => wall - offset)
      .filter((ms) => ms + offsetAt(ms, zone) === wall);
    if (moments.length === 0) return 'gap';
    const ms = Math.min(...moments);
    return { text: `${local.slice(0, 16)}:00${offsetText(wall - ms)}`, ms, twice: moments.length > 1 };
  } catch {
    return 'invalid';
  }
}

/** How far the clock of a zone is before UTC at a moment, milliseconds. */
function offsetAt(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(ms / 1000) * 1000;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
