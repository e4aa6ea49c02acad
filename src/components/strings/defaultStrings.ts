import { askBoxStrings } from '../ask-box/askBoxStrings.js';
import { detectionStrings } from '../detection-overlay/detectionStrings.js';
import { modelSelectStrings } from '../model-select/modelSelectStrings.js';
import { permissionHelpStrings } from '../stream-publisher/permission-help/permissionHelpStrings.js';
import { preflightStrings } from '../stream-publisher/preflight/preflightStrings.js';
import { qualityStrings } from '../stream-publisher/quality/qualityStrings.js';
import { sourceSelectStrings } from '../stream-publisher/source-select/sourceSelectStrings.js';
import { plotStrings } from '../stream-status/plot/plotStrings.js';
import { viewerStrings } from '../stream-viewer/viewerStrings.js';
import { watchResultsStrings } from '../watch-results/watchResultsStrings.js';
import { baseStrings } from './baseStrings.js';
import type { LiveVisionStrings } from './LiveVisionStrings.js';

/** The dictionary of the components, in English: a model for translations. The components do not import it. */
export const defaultStrings: LiveVisionStrings = {
  ...baseStrings,
  sourceSelect: sourceSelectStrings,
  permissionHelp: permissionHelpStrings,
  preflight: preflightStrings,
  quality: qualityStrings,
  detections: detectionStrings,
  modelSelect: modelSelectStrings,
  askBox: askBoxStrings,
  watchResults: watchResultsStrings,
  plot: plotStrings,
  viewer: viewerStrings,
};
