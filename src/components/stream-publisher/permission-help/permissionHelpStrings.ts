import type { OptionalStrings } from '../../strings/OptionalStrings.js';

// Where the settings are: support.google.com/chrome/answer/2693767, support.mozilla.org/kb/manage-your-camera-and-microphone-permissions,
// support.apple.com/guide/safari/ibrwe2159f50 and /guide/iphone/iph168c4bbd5.
export const permissionHelpStrings: OptionalStrings['permissionHelp'] = {
  summary: 'How to allow the camera',
  steps: {
    chrome: [
      'Select the icon to the left of the address of this page.',
      'Turn Camera on; it may be under Permissions or Site settings.',
      'Reload the page, then start again.',
      'If that does not help, check in the settings of your system that the browser may use the camera.',
    ].join('\n'),
    firefox: [
      'Select the camera with a line through it, to the left of the address of this page.',
      'Remove “Blocked” from Use the camera.',
      'Start again, and choose Allow when Firefox asks.',
      'If that does not help, check in the settings of your system that Firefox may use the camera.',
    ].join('\n'),
    safari: [
      'Choose Safari in the menu bar, then Settings for This Website.',
      'Set Camera to Ask or Allow.',
      'Reload the page, then start again.',
      'If that does not help, open System Settings, Privacy & Security, Camera, and allow Safari.',
    ].join('\n'),
    ios: [
      'Open the page menu in the address bar, then Website Settings.',
      'Set Camera to Ask or Allow.',
      'If there is no such entry, open Settings, then your browser, and turn Camera on.',
      'Reload the page, then start again.',
    ].join('\n'),
    other: [
      'Open what your browser says about this page, most often by the icon beside its address.',
      'Allow the camera.',
      'Reload the page, then start again.',
    ].join('\n'),
  },
};
