/** A key that handles are signed with. */
export interface SigningKey {
  /** Names the key in the handles that it has signed, so that it can be exchanged for another. */
  kid: string;
  /** 32 bytes at least, from a generator of random numbers, and another one than the API key. */
  secret: string;
}

/** The first one signs; all of them verify. A new key goes in front, the old one stays for as long as its streams live. */
export type SigningKeys = readonly SigningKey[];
