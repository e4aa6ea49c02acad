// As much of React Router as the recipe uses, so that its types are checked where it is not installed.

declare module 'react-router' {
  export interface LoaderFunctionArgs {
    request: Request;
    params: Record<string, string | undefined>;
    context: unknown;
  }
  export type ActionFunctionArgs = LoaderFunctionArgs;
}

declare module '@react-router/dev/routes' {
  export interface RouteConfigEntry {
    path?: string;
    file: string;
  }
  export type RouteConfig = RouteConfigEntry[];
  export function index(file: string): RouteConfigEntry;
  export function route(path: string, file: string): RouteConfigEntry;
}
