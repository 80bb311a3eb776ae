import { type Configuration, ConfigurationError, readConfiguration, required, type SettingName } from './configuration.js';

/** The configuration of this process; ends it with one line that names the variable when something is wrong or missing. */
export function processConfiguration(...needed: readonly SettingName[]): Configuration {
  try {
    const configuration = readConfiguration(process.env);
    for (const name of needed) required(configuration, name);
    return configuration;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
