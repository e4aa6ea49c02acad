/** Every letter of another script that looks like this one, or is folded to it. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ o: 'оοօ０ｏºﾟ', v: 'ѵνｖⅴ', s: 'ѕｓſ', ':': '：﹕∶ː', '/': '∕⁄／＼⧸', '?': '？﹖', '=': '＝﹦' },
  ...{ t: 'ｔ', r: 'ｒ', e: 'еｅ', a: 'аａ', m: 'ｍ', '.': '．。․', '-': '‐‑−－' },
};
const invisible = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u00ad',
  '\u0000',
  '\t',
  '\n',
  ' ',
];

/** Ways to write an address so that a sloppy reader still finds what it means. */
export function spellings(url: string): string[] {
  const letters = url.split('');
  const at = (place: number, text: string): string => letters.with(place, text).join('');
  const percent = (text: string): string =>
    text
      .split('')
      .map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)
      .join('');
  return [
    ...letters
      .slice(0, 20)
      .flatMap((letter, place) => (lookalikes[letter] ?? '').split('').map((other) => at(place, other))),
    ...[0, 1, 3, 6, 14, url.indexOf('?'), url.length].flatMap((place) =>
      invisible.map((letter) => url.slice(0, place) + letter + url.slice(place)),
    ),
    ...[percent(url), percent(percent(url)), `${percent('ovs')}${url.slice(3)}`, url.replaceAll('/', '%2F')],
    ...[url.replace('streams', '%73treams'), url.replace('streams', '%2573treams')],
    ...[
      url.toUpperCase(),
      url.replace('ovs', 'OVS'),
      url.replace('ovs', 'Ovs'),
      url.replace('streams', 'Streams'),
    ],
    ...[url.replace('ovs://', 'ovs:'), url.replace('ovs://', 'ovs:/'), url.replace('ovs://', 'ovs:///')],
    ...[url.replace('ovs://', 'ovs:\\\\'), url.replace('ovs://', 'ovs://x@'), url.replace('ovs://', '//')],
    ...[url.replace('ovs://streams', 'ovs://streams:80'), url.replace('ovs://streams', 'ovs://streams.')],
    ...[url.replace('streams/', 'streams//'), url.replace('streams/', 'streams/./'), url.replace('?', '/?')],
    ...[url.replace('?', '#'), url.replace('?', ';'), `${url}#`, `${url}&`, `${url}&frame_index=0`],
    ...[
      `${url}&stream_id=x`,
      url.replace('frame_index', 'FRAME_INDEX'),
      `${url}\u0000`,
      url.normalize('NFKD') + '\u0301',
    ],
    ...['url(', '<', '"', "'", '[', '{'].map((bracket) => `${bracket}${url}`),
    ...[
      'https://',
      'http://',
      'data:text/plain,',
      'javascript:',
      'file:///',
      'blob:',
      'view-source:',
      'jar:',
    ].map((scheme) => `${scheme}${url}`),
    ...[`data:image/png;base64,${btoa(url)}`, btoa(url), letters.toReversed().join(''), `${url} ${url}`],
  ];
}
