// As much of SvelteKit as the recipe uses, so that its types are checked where it is not installed.

declare module '@sveltejs/kit' {
  export interface RequestEvent {
    request: Request;
    locals: App.Locals;
  }
  export type RequestHandler = (event: RequestEvent) => Response | Promise<Response>;
}

declare module '$env/dynamic/private' {
  export const env: Record<string, string | undefined>;
}

declare namespace App {
  /** Filled by `handle` in `hooks.server.ts`. */
  interface Locals {
    user: { id: string } | null;
  }
}
