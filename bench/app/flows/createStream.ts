export interface CreatedStream {
  id: string;
  publish: { url: string; token: string };
}

/** The plain request that the service's guide shows. */
export async function createStream(): Promise<CreatedStream> {
  const response = await fetch('/v1beta/streams', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  return (await response.json()) as CreatedStream;
}

export async function deleteStream(id: string): Promise<void> {
  await fetch(`/v1beta/streams/${id}`, { method: 'DELETE' });
}
