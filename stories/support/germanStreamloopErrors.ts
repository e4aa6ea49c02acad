import type { FailureText, StreamloopStrings } from 'react-live-vision/streamloop';

const signInAgain: FailureText = {
  what: 'Du bist nicht angemeldet.',
  next: 'Melde dich an und versuche es noch einmal.',
};

const later: FailureText = {
  what: 'Der Dienst kann das gerade nicht.',
  next: 'Versuche es gleich noch einmal. Ein Stream auf Sendung läuft weiter.',
};

const stopFirst: FailureText = {
  what: 'Das lässt sich nicht ändern, solange er live ist.',
  next: 'Beende ihn zuerst.',
};

const notStarted: FailureText = {
  what: 'Der Dienst hat ihn nicht gestartet.',
  next: 'Prüfe, was fehlt, und starte dann neu.',
};

/** The codes that have a text for people. */
export const germanStreamloopErrors: StreamloopStrings['errors'] = {
  network: {
    what: 'Der Dienst ist nicht erreichbar.',
    next: 'Prüfe dein Netz. Ein Stream auf Sendung läuft weiter.',
  },
  offline: {
    what: 'Du bist offline.',
    next: 'Es wurde nichts gesendet. Ein Stream auf Sendung läuft weiter.',
  },
  timeout: { what: 'Der Dienst hat zu lange nicht geantwortet.', next: 'Versuche es noch einmal.' },
  'outcome-unknown': {
    what: 'Es kam keine Antwort.',
    next: 'Noch weiß niemand, ob es zählt. Dasselbe noch einmal zu senden ist sicher: Es zählt nur einmal.',
  },
  'not-signed-in': signInAgain,
  unauthenticated: signInAgain,
  'access-denied': {
    what: 'Der Zugriff wurde nicht erlaubt.',
    next: 'Melde dich noch einmal an und erlaube ihn.',
  },
  'sign-in-mismatch': {
    what: 'Diese Antwort gehört zu einer anderen Anmeldung und wurde deshalb nicht verwendet.',
    next: 'Melde dich von dieser Seite aus noch einmal an.',
  },
  'server-not-set-up': {
    what: 'Diese App erreicht den Dienst gerade nicht.',
    next: 'Es ist nichts geschehen. Sag denen Bescheid, die sie betreiben.',
  },
  'sign-in-failed': { what: 'Die Anmeldung hat nicht geklappt.', next: 'Versuche es noch einmal.' },
  'insufficient-credits': {
    what: 'Das Guthaben ist aufgebraucht.',
    next: 'Lade es auf und starte dann neu.',
  },
  forbidden: { what: 'Du darfst das nicht.', next: 'Frage, wem der Arbeitsbereich gehört.' },
  'insufficient-scope': {
    what: 'Diese Anmeldung erlaubt das nicht.',
    next: 'Melde dich ab, melde dich wieder an und erlaube es.',
  },
  'workspace-forbidden': {
    what: 'Du gehörst nicht zu diesem Arbeitsbereich.',
    next: 'Wähle einen anderen, oder frage, wem er gehört.',
  },
  'multistream-not-enabled': {
    what: 'Dieser Tarif sendet einen Stream nur an ein Ziel.',
    next: 'Entferne die anderen, oder wechsle den Tarif.',
  },
  'stream-not-found': {
    what: 'Diesen Stream gibt es nicht.',
    next: 'Er wurde gelöscht oder gehört zu einem anderen Arbeitsbereich.',
  },
  gone: {
    what: 'Der Dienst kann das nicht mehr.',
    next: 'Lade die Seite neu. Hilft das nicht, sage es denen, die sie betreiben.',
  },
  'not-live': { what: 'Dafür muss der Stream live sein.', next: 'Starte ihn zuerst.' },
  'in-use': { what: 'Etwas anderes verwendet es noch.', next: 'Nimm es zuerst dort heraus.' },
  conflict: {
    what: 'Jemand anders hat es inzwischen geändert.',
    next: 'Sieh es dir noch einmal an und ändere es dann erneut.',
  },
  'stream-illegal-transition': {
    what: 'Der Stream ist mitten in einer Änderung.',
    next: 'Warte, bis sie fertig ist, und versuche es dann noch einmal.',
  },
  'stream-live': stopFirst,
  'immutable-while-live': stopFirst,
  'start-refused': notStarted,
  'stream-guard-failed': notStarted,
  'destination-duplicate': { what: 'Dieses Ziel gibt es schon.', next: 'Wähle es aus der Liste.' },
  'destination-limit': { what: 'Für ein weiteres Ziel ist kein Platz.', next: 'Entferne zuerst eines.' },
  'youtube-destination-limit': {
    what: 'Für ein weiteres YouTube-Ziel ist kein Platz.',
    next: 'Entferne zuerst eines.',
  },
  'last-destination': { what: 'Das ist sein einziges Ziel.', next: 'Füge zuerst ein anderes hinzu.' },
  'mirror-destination-change-blocked': {
    what: 'Dieser Stream spiegelt eine Sendung, deshalb bleibt sein Ziel.',
    next: 'Entferne zuerst die Spiegelung, oder lege einen anderen Stream an.',
  },
  'destination-incompatible': {
    what: 'Das Ziel nimmt diese Auflösung oder Bildrate nicht an.',
    next: 'Wähle ein anderes.',
  },
  'upload-incomplete': {
    what: 'Eine Datei wird noch verarbeitet.',
    next: 'Versuche es gleich noch einmal.',
  },
  'invalid-input': { what: 'Der Dienst hat das nicht angenommen.', next: 'Prüfe deine Eingaben.' },
  'rate-limited': { what: 'Das war etwas zu oft.', next: 'Warte kurz und versuche es dann noch einmal.' },
  internal: later,
  'upstream-error': later,
  unavailable: later,
};
