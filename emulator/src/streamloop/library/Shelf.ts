/** What every kept record has: ids are told, `seq` is the order they were made in. */
export interface Shelved {
  id: string;
  seq: number;
  workspaceId: string;
}

/** Records of one kind, each seen only by its workspace. */
export class Shelf<T extends Shelved> {
  readonly #records = new Map<string, T>();
  #lastSeq = 0;

  add(make: (seq: number) => T): T {
    this.#lastSeq += 1;
    const record = make(this.#lastSeq);
    this.#records.set(record.id, record);
    return record;
  }

  find(workspaceId: string, id: string): T | undefined {
    const record = this.#records.get(id);
    return record?.workspaceId === workspaceId ? record : undefined;
  }

  /** Newest first. The service tells no order for streams. */
  list(workspaceId?: string): T[] {
    return [...this.#records.values()]
      .filter((record) => workspaceId === undefined || record.workspaceId === workspaceId)
      .sort((a, b) => b.seq - a.seq);
  }

  remove(record: T): void {
    this.#records.delete(record.id);
  }
}
