/** A request as the routes want it. */
export interface StreamloopRequest {
  workspaceId: string;
  query: URLSearchParams;
  /** Empty where there was none. */
  body: Readonly<Record<string, unknown>>;
}
