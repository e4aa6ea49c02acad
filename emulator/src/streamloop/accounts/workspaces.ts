/** The one account of the emulator is a member of these. */
export const workspaces = [
  { id: 'wksp_home', name: 'Home', role: 'owner' },
  { id: 'wksp_team', name: 'Team', role: 'editor' },
] as const;

export function isWorkspace(id: string): boolean {
  return workspaces.some((workspace) => workspace.id === id);
}

/** Whose account it is. */
export const account = {
  id: 'user_emulator',
  email: 'emulator@example.com',
  name: 'Emulator',
  /** Seconds: a create that says no duration gets this one. Invented: 12 hours. */
  defaultStreamDuration: 43_200,
} as const;
