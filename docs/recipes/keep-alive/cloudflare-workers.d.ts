// As much of Cloudflare Workers as the recipe uses, so that its types are checked where they are not installed.

interface DurableObjectStorage {
  get<T>(key: string): Promise<T | undefined>;
  put(key: string, value: unknown): Promise<void>;
  setAlarm(atMs: number): Promise<void>;
  deleteAlarm(): Promise<void>;
  deleteAll(): Promise<void>;
}

interface DurableObjectNamespace<T> {
  getByName(name: string): T;
}

declare module 'cloudflare:workers' {
  export abstract class DurableObject<Env> {
    constructor(ctx: { readonly storage: DurableObjectStorage }, env: Env);
    protected readonly ctx: { readonly storage: DurableObjectStorage };
    protected readonly env: Env;
    alarm?(): Promise<void>;
  }
}
