import { parseCookie, serializeCookie } from 'cookie-es';

/** The cookies of one browser, as this handler keeps them. */
export interface Jar {
  /** Undefined where there is none. */
  read(name: string): string | undefined;
  /** Names that begin so, of whatever is kept; those of its further pieces are none. */
  names(prefix: string): string[];
  /** Values of `Set-Cookie` that put `value` under `name`, in pieces where one cookie cannot hold it. */
  put(name: string, value: string, maxAgeSeconds: number): string[];
  remove(name: string): string[];
}

/** Browsers keep 4096 bytes of name, value and attributes together. */
const PIECE = 3600;
/** Node refuses heads above 16 KB, and a browser that sends one cannot even sign out: cookies of the app need room, too. */
const MOST_PIECES = 3;
/** Before the number of a piece. */
const MARK = '.';

/**
 * Cookies that no script can read and no other site can have sent along, but by a link that is followed. Where the browser
 * uses https (`secure`), their names begin with `__Host-`, which no neighbouring domain can set.
 */
export function createJar(
  request: Request,
  { basePath, secure }: { basePath: string; secure: boolean },
): Jar {
  const cookies = parseCookie(request.headers.get('cookie') ?? '');
  const prefix = secure ? '__Host-' : '';
  const value = (name: string): string | undefined =>
    Object.hasOwn(cookies, `${prefix}${name}`) ? cookies[`${prefix}${name}`] : undefined;

  const set = (name: string, text: string, maxAge: number): string =>
    serializeCookie({
      name: `${prefix}${name}`,
      value: text,
      maxAge,
      path: secure ? '/' : basePath,
      httpOnly: true,
      secure,
      sameSite: 'lax',
    });
  const pieceNames = (name: string): string[] =>
    Array.from({ length: MOST_PIECES }, (_, at) => (at === 0 ? name : `${name}${MARK}${at}`));

  return {
    read(name) {
      const pieces: string[] = [];
      for (const piece of pieceNames(name)) {
        const text = value(piece);
        if (text === undefined || text === '') break;
        pieces.push(text);
      }
      return pieces.length === 0 ? undefined : pieces.join('');
    },
    names: (beginning) =>
      Object.keys(cookies)
        .filter((name) => name.startsWith(`${prefix}${beginning}`))
        .map((name) => name.slice(prefix.length))
        .filter((name) => !name.includes(MARK)),
    put(name, text, maxAge) {
      const pieces = Math.max(1, Math.ceil(text.length / PIECE));
      if (pieces > MOST_PIECES)
        throw new Error(
          `The cookie ${name} would be ${text.length} bytes long, of ${MOST_PIECES * PIECE} at most: the tokens of the authorization server are too long for cookies. Ask for fewer scopes, or have it give shorter tokens.`,
        );
      return pieceNames(name).flatMap((piece, at) => {
        if (at < pieces) return [set(piece, text.slice(at * PIECE, (at + 1) * PIECE), maxAge)];
        // What is left of a longer one before would be read as its end.
        return value(piece) === undefined ? [] : [set(piece, '', 0)];
      });
    },
    remove: (name) =>
      pieceNames(name).flatMap((piece, at) =>
        at === 0 || value(piece) !== undefined ? [set(piece, '', 0)] : [],
      ),
  };
}
