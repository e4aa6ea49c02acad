/**
 * Something that a model has found, as a box in the picture as it was sent: parts of its width and height from 0 to 1,
 * from the top left. Models that answer in thousandths or pixels are to be divided first.
 */
export interface Detection {
  /** Same thing, same id: keeps its box from one answer to the next. Default: its place in the list. */
  id?: string;
  /** In words of the person, for example "cup". */
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** From 0 to 1, shown as a percentage. */
  score?: number;
}
