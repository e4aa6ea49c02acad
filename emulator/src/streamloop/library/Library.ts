import type { Destination } from './Destination.js';
import type { Shelf } from './Shelf.js';
import type { Upload } from './Upload.js';

/** What streams are made of. */
export interface Library {
  destinations: Shelf<Destination>;
  uploads: Shelf<Upload>;
}
