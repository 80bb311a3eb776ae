import { type Configuration, ConfigurationError, readConfiguration, required, type SettingName } from './configuration.js';

/** The configuration of this process; ends it with one line that names the variable when something is wrong or missing. */
export function processConfiguration(
  environment: Record<string, string | undefined>,
  ...needed: readonly SettingName[]
): Configuration {
  try {
    const configuration = readConfiguration(environment);
    for (const name of needed) required(configuration, name);
    return configuration;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
