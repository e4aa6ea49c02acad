export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** What the emulator reads of one media section of a session description. */
export interface SdpSection {
  kind: string;
  mid: string;
  direction: Direction;
  /** The second word of `a=msid`: LiveKit's clients put the track's `cid` there. */
  trackId: string | undefined;
  /** SSRCs declared in the description; simulcast sections have none. */
  ssrcs: number[];
  /** Header extension URI by id. */
  extensions: Map<number, string>;
}

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)$/;

/** Splits a description at its `m=` lines; lines that do not fit are left out, never fatal. */
export function parseSections(sdp: string): SdpSection[] {
  const sections: SdpSection[] = [];
  for (const line of sdp.split(/\r?\n/)) {
    const kind = /^m=(\S+) /.exec(line)?.[1];
    if (kind !== undefined) {
      sections.push({
        kind,
        mid: '',
        direction: 'sendrecv',
        trackId: undefined,
        ssrcs: [],
        extensions: new Map(),
      });
    }
    const section = sections.at(-1);
    if (section !== undefined) {
      readLine(section, line);
    }
  }
  return sections;
}

/** Whether the describing side sends in this section. */
export function sends(section: SdpSection): boolean {
  return section.direction === 'sendonly' || section.direction === 'sendrecv';
}

function readLine(section: SdpSection, line: string): void {
  section.mid = /^a=mid:(\S+)/.exec(line)?.[1] ?? section.mid;
  section.trackId = /^a=msid:\S+ (\S+)/.exec(line)?.[1] ?? section.trackId;
  const direction = DIRECTION.exec(line)?.[1];
  if (direction !== undefined) {
    section.direction = toDirection(direction);
  }
  const ssrc = /^a=ssrc:(\d+)/.exec(line)?.[1];
  if (ssrc !== undefined && !section.ssrcs.includes(Number(ssrc))) {
    section.ssrcs.push(Number(ssrc));
  }
  const extension = /^a=extmap:(\d+)(?:\/\S+)? (\S+)/.exec(line);
  if (extension?.[1] !== undefined && extension[2] !== undefined) {
    section.extensions.set(Number(extension[1]), extension[2]);
  }
}

function toDirection(text: string): Direction {
  switch (text) {
    case 'sendonly':
    case 'recvonly':
    case 'inactive':
      return text;
    default:
      return 'sendrecv';
  }
}
