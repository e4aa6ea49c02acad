/** RFC 3339 with seconds or without, and always with an offset: without one, the service would have to guess the zone. */
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

/** One moment in the form that the service reads. Also for forms that let people type one. */
export const isTimeWithOffset = (text: string): boolean => TIME.test(text) && !Number.isNaN(Date.parse(text));
