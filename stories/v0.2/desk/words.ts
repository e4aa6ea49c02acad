import type { SocketState } from 'react-live-vision/v0.2';

/** What the page of an app says around the components: they have a dictionary of their own. */
export interface DeskWords {
  locale: string;
  prompt: string;
  ask: string;
  refused: string;
  account: string;
  left: string;
  cost: string;
  charged: string;
  unknown: string;
  seconds: string;
  stream: string;
  results: string;
  socket: Readonly<Record<SocketState, string>>;
  picture: string;
  rate: string;
  inferences: string;
  because: string;
}

export const english: DeskWords = {
  locale: 'en',
  prompt: 'Question to the model',
  ask: 'Ask this from now on',
  refused: 'The service has not taken this question. It still answers the one before.',
  account: 'Account',
  left: 'Credit that is left',
  cost: 'Cost of this stream',
  charged: 'Time that was charged',
  unknown: 'not told yet',
  seconds: 's',
  stream: 'What the service tells',
  results: 'Results socket',
  socket: {
    closed: 'closed',
    connecting: 'being opened',
    listening: 'open',
    waiting: 'lost, sought again',
    ended: 'closed by the service: the stream is over',
    refused: 'closed by the service: the key was refused',
  },
  picture: 'Picture that the model sees',
  rate: 'Pictures that arrive',
  inferences: 'Inferences, and failed ones',
  because: 'Word for the end',
};

export const german: DeskWords = {
  locale: 'de',
  prompt: 'Frage an das Modell',
  ask: 'Von jetzt an das fragen',
  refused: 'Der Dienst hat diese Frage nicht angenommen. Er beantwortet weiter die vorige.',
  account: 'Konto',
  left: 'Verbleibendes Guthaben',
  cost: 'Kosten dieses Streams',
  charged: 'Abgerechnete Zeit',
  unknown: 'noch nicht mitgeteilt',
  seconds: 's',
  stream: 'Was der Dienst mitteilt',
  results: 'Verbindung für Ergebnisse',
  socket: {
    closed: 'geschlossen',
    connecting: 'wird geöffnet',
    listening: 'offen',
    waiting: 'verloren, wird wieder gesucht',
    ended: 'vom Dienst geschlossen: der Stream ist vorbei',
    refused: 'vom Dienst geschlossen: der Schlüssel wurde abgelehnt',
  },
  picture: 'Bild, das das Modell sieht',
  rate: 'Bilder, die ankommen',
  inferences: 'Auswertungen, und gescheiterte',
  because: 'Wort für das Ende',
};
