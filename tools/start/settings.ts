import { baseUrl, readConfiguration, type Configuration } from '../configuration.ts';
import { dataFolderOf } from '../workspace.ts';
import { StartError } from './start-error.ts';

export interface StartSettings {
  readonly configuration: Configuration;
  readonly dataFolder: string;
  /** Public address, without a trailing slash. */
  readonly address: string;
  /** Whether to load the demo programme, with its sign-in and mailbox. */
  readonly demo: boolean;
}

const explanation = 'npm start [-- --no-demo]';

/** Reads the environment and the command line. Starting by hand shows the demo unless DEMO or --no-demo says otherwise. */
export function readSettings(environment: NodeJS.ProcessEnv, flags: readonly string[]): StartSettings {
  const unknown = flags.find((flag) => flag !== '--no-demo');
  if (unknown) throw new StartError(`${unknown}: unknown option; use ${explanation}`);
  const configuration = read({ ...environment, DEMO: environment.DEMO || 'true' });
  return {
    configuration,
    dataFolder: dataFolderOf(configuration.DATA_DIR),
    address: baseUrl(configuration),
    demo: configuration.DEMO && !flags.includes('--no-demo'),
  };
}

function read(environment: NodeJS.ProcessEnv): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
