import 'server-only';

export interface User {
  id: string;
  name: string;
}

/** Who may sign in to the demo. */
export const users: readonly User[] = [
  { id: 'ann', name: 'Ann' },
  { id: 'bob', name: 'Bob' },
];

export const findUser = (id: unknown): User | null => users.find((user) => user.id === id) ?? null;
