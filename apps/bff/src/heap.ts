import { setFlagsFromString } from 'node:v8';

// Half of what the process would hold under load is garbage that waits to be collected; a small server collects it earlier.
// Imported first, so that it also holds while everything else is loaded.
setFlagsFromString('--heap-growing-percent=30');
