/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Base URL of the emulator that `npm start` runs beside the demo. */
  readonly VITE_EMULATOR_URL: string;
}
