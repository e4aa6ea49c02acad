/** The time of day, in the words of a language. */
export function timeWords(ms: number, locale: string): string {
  return new Date(ms).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** Day and time of an RFC 3339 text; the text itself where it is none. */
export function dayWords(text: string, locale: string): string {
  const ms = Date.parse(text);
  return Number.isNaN(ms)
    ? text
    : new Date(ms).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A span in its largest fitting units: "2 hours, 5 minutes". `seconds` is whole. */
export function durationWords(seconds: number, locale: string): string {
  const unit = (value: number, name: string): string =>
    value.toLocaleString(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  if (seconds < 60) return unit(seconds, 'second');
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const words = [
    ...(days ? [unit(days, 'day')] : []),
    ...(hours ? [unit(hours, 'hour')] : []),
    ...(minutes ? [unit(minutes, 'minute')] : []),
  ];
  return words.join(', ');
}
