// Loaded before an application that starts while its database still does: reading the code takes about as long as both.
// Then waits for the settings that were not known yet.
import { pathToFileURL } from 'node:url';

const settings = new Promise((resolve) => process.once('message', resolve));
// Nothing else keeps a process alive that only waits.
process.channel?.ref();
// Decorators need it before anything else of the application.
await import('reflect-metadata');
// A module that does not load fails again in main.js, which then tells it.
await import(new URL('app.js', pathToFileURL(process.argv[1])).href).catch(() => {});
Object.assign(process.env, await settings);
process.channel?.unref();
