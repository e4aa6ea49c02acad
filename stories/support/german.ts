import type { FailureText, LiveVisionStrings } from 'react-live-vision';

const setup: FailureText = {
  what: 'Diese Seite ist nicht richtig eingerichtet.',
  next: 'Bitte sag es denen, die sie betreiben: {code}.',
};

/** A second language, complete: the type sees to that. */
export const german: LiveVisionStrings = {
  locale: 'de',
  phases: {
    idle: 'Bereit',
    acquiring: 'Kamera wird geöffnet',
    creating: 'Startet',
    connecting: 'Verbindet',
    waiting: 'Wartet auf das erste Bild',
    live: 'Live',
    reconnecting: 'Verbindet neu',
    ending: 'Wird beendet',
    ended: 'Beendet',
    failed: 'Fehlgeschlagen',
  },
  endReasons: {
    stopped: 'Du hast die Übertragung beendet.',
    unmounted: 'Die Übertragung endete, als du diese Ansicht verlassen hast.',
    'page-hidden': 'Die Übertragung endete, als du die Seite verlassen hast.',
    'max-duration': 'Die Übertragung hat ihre längste Dauer erreicht.',
    expired: 'Die Zeit der Übertragung ist abgelaufen.',
    deleted: 'Die Übertragung wurde von anderer Stelle beendet.',
    reaped: 'Der Dienst hat die Übertragung beendet.',
    'lease-lost': 'Der Dienst war zu lange nicht erreichbar, deshalb ist die Übertragung zu Ende.',
  },
  errors: {
    network: {
      what: 'Der Dienst ist nicht erreichbar.',
      next: 'Prüfe dein Netz und versuche es noch einmal.',
    },
    offline: {
      what: 'Dieses Gerät ist offline.',
      next: 'Verbinde es mit einem Netz und starte dann neu. Von selbst beginnt nichts.',
    },
    'create-outcome-unknown': {
      what: 'Der Dienst hat nicht gesagt, ob die Übertragung begonnen hat.',
      next: 'Starte neu. Falls eine begonnen hat, endet sie von selbst.',
    },
    timeout: { what: 'Der Dienst antwortet nicht.', next: 'Versuche es gleich noch einmal.' },
    aborted: { what: 'Das wurde abgebrochen.', next: 'Starte neu, wenn du so weit bist.' },
    protocol: setup,
    'bad-request': setup,
    unauthorized: setup,
    'billing-denied': {
      what: 'Die Übertragung ist zurzeit abgeschaltet.',
      next: 'Bitte sag es denen, die diese Seite betreiben: {code}.',
    },
    forbidden: setup,
    'not-found': setup,
    'stream-not-found': { what: 'Die Übertragung ist zu Ende.', next: 'Starte eine neue.' },
    'region-mismatch': setup,
    conflict: { what: 'Der Dienst ist noch nicht so weit.', next: 'Versuche es gleich noch einmal.' },
    'rate-limited': { what: 'Das war etwas zu oft.', next: 'Warte kurz und versuche es noch einmal.' },
    'no-capacity': {
      what: 'Der Dienst ist gerade voll.',
      next: 'Versuche es in ein paar Minuten noch einmal.',
    },
    'server-error': { what: 'Der Dienst hat ein Problem.', next: 'Versuche es gleich noch einmal.' },
    'insecure-context': {
      what: 'Browser erlauben auf dieser Seite keine Kamera, weil die Verbindung nicht sicher ist.',
      next: 'Öffne die Seite mit https:// vor der Adresse.',
    },
    'permission-blocked': {
      what: 'Die Kamera ist für diese Seite gesperrt.',
      next: 'Gib sie in der Adresszeile oder den Einstellungen deines Browsers frei und starte neu.',
    },
    'permission-dismissed': {
      what: 'Die Kamera wurde nicht erlaubt.',
      next: 'Versuche es noch einmal, und wähle „Zulassen“, wenn dein Browser fragt.',
    },
    'no-device': {
      what: 'Es wurde keine Kamera gefunden.',
      next: 'Schließe eine an und versuche es noch einmal.',
    },
    'device-busy': {
      what: 'Ein anderes Programm benutzt die Kamera.',
      next: 'Schließe es, oder wähle eine andere Kamera.',
    },
    constraints: {
      what: 'Diese Kamera ist nicht da oder kann die gewünschte Größe nicht aufnehmen.',
      next: 'Wähle eine andere Kamera und versuche es noch einmal.',
    },
    'capture-failed': {
      what: 'Die Kamera ist nicht angesprungen.',
      next: 'Versuche es noch einmal. Hilft das nicht, schließe sie neu an.',
    },
    'capture-unsupported': {
      what: 'Dieser Browser kann die Kamera auf dieser Seite nicht benutzen.',
      next: 'Nimm einen anderen Browser.',
    },
    'no-video': setup,
    'source-ended': {
      what: 'Die Kamera ist ausgegangen.',
      next: 'Prüfe, ob sie noch angeschlossen ist, und versuche es noch einmal.',
    },
    'module-failed': {
      what: 'Ein Teil dieser Seite konnte nicht geladen werden.',
      next: 'Prüfe dein Netz und versuche es noch einmal. Hilft das nicht, lade die Seite neu.',
    },
    'publish-refused': { what: 'Der Dienst hat das Video nicht angenommen.', next: 'Starte neu.' },
    'taken-over': {
      what: 'Dieselbe Übertragung wurde woanders geöffnet.',
      next: 'Schließe die andere Seite und starte neu.',
    },
    'publish-failed': {
      what: 'Das Video konnte nicht gesendet werden.',
      next: 'Prüfe dein Netz und versuche es noch einmal. Manche Firmennetze sperren Videoanrufe.',
    },
    'invalid-option': setup,
    'missing-provider': setup,
    'key-in-browser': setup,
  },
  publisher: {
    label: 'Kameraübertragung',
    start: 'Übertragung starten',
    stop: 'Übertragung beenden',
    stopping: 'Wird beendet …',
    preview: 'Vorschau',
    stopPreview: 'Vorschau beenden',
    video: 'Vorschau deines Videos',
    placeholder: {
      off: 'Die Kamera ist aus',
      external: 'Das Bild wird von anderswo gesendet',
      prompting: 'Wenn dein Browser nach der Kamera fragt, wähle „Zulassen“',
      failed: 'Kein Bild',
    },
    previewing: 'Vorschau, nicht live',
    camera: 'Kamera',
    unnamedCamera: 'Kamera {number}',
    otherSource: { camera: 'Standardkamera', 'test-pattern': 'Testbild', external: 'Wird anderswo gesendet' },
    switchFailed: 'Die Kamera von vorher ist weiter an.',
    retry: 'Noch einmal versuchen',
  },
  status: {
    label: 'Stand der Übertragung',
    fps: 'Bilder/s',
    frames: 'Bilder',
    frameAge: 'Letztes Bild',
    secondsAgo: 'vor {seconds} s',
    countdown: 'Frist',
    countdownName: 'Zeit, bis die Frist abläuft',
    none: '–',
    stale: 'Diese Zahlen sind nicht auf dem neuesten Stand.',
    staleSince: 'Diese Zahlen sind {seconds} s alt.',
    leaseAtRisk:
      'Die Übertragung lässt sich gerade nicht verlängern. Sie endet mit der Frist, wenn die Verbindung nicht wiederkommt.',
    leaseLost: 'Die Verbindung zum Dienst ist weg. Die Übertragung ist wahrscheinlich zu Ende.',
  },
  announcements: {
    live: 'Du bist live.',
    reconnecting: 'Verbindung verloren. Sie wird neu aufgebaut.',
    liveAgain: 'Du bist wieder live.',
    ended: 'Die Übertragung ist zu Ende. {reason}',
    failed: 'Fehlgeschlagen. {reason}',
    leaseAtRisk: 'Achtung: Die Übertragung endet bald, wenn die Verbindung nicht wiederkommt.',
    leaseLost: 'Achtung: Die Verbindung zum Dienst ist weg. Die Übertragung ist wahrscheinlich zu Ende.',
    leaseRenewed: 'Die Verbindung zum Dienst ist wieder da.',
  },
};
