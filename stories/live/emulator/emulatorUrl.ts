const told: unknown = import.meta.env['STORYBOOK_EMULATOR_URL'];

/** Where `npm run storybook` has started the emulator; else where `npm run emulator` puts it. */
export const emulatorUrl = typeof told === 'string' && told !== '' ? told : 'http://127.0.0.1:4600';
