/** One setting of the environment: how it is named, read and explained. */
interface Setting<T> {
  readonly fallback?: string;
  readonly meaning: string;
  read(value: string): T | undefined;
}

const text: Setting<string>['read'] = (value) => value;

function url(...protocols: string[]): Setting<string>['read'] {
  return (value) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value.replace(/\/$/, '') : undefined;
}

const tcpAddress: Setting<string>['read'] = (value) =>
  URL.canParse(value) && new URL(value).protocol === 'tcp:' && new URL(value).port !== '' ? value : undefined;

function wholeNumber(from: number, to: number): Setting<number>['read'] {
  return (value) => (/^\d+$/.test(value) && +value >= from && +value <= to ? +value : undefined);
}

function oneOf<T extends string>(...values: T[]): Setting<T>['read'] {
  return (value) => values.find((candidate) => candidate === value);
}

const list: Setting<readonly string[]>['read'] = (value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const flag: Setting<boolean>['read'] = (value) => ({ true: true, false: false })[value];

const secret: Setting<string>['read'] = (value) => (value.length >= 32 ? value : undefined);

/**
 * Every variable of the environment that Samenspel reads, and nothing reads the environment beside it.
 * An empty value counts as absent; a setting without a fallback is optional.
 */
export const settings = {
  PORT: { fallback: '3000', meaning: 'port of the web server, 1-65535', read: wholeNumber(1, 65_535) },
  DATA_DIR: { fallback: '.data', meaning: 'folder of files, of the embedded database and of its secrets', read: text },
  BASE_URL: { meaning: 'public address, http(s)://…', read: url('http:', 'https:') },
  DATABASE_URL: { meaning: 'own PostgreSQL, postgres://user:password@host:port/database', read: url('postgres:', 'postgresql:') },
  DATABASE_WAIT_SECONDS: { fallback: '5', meaning: 'how long a request waits for a connection to the database, 1-600', read: wholeNumber(1, 600) },
  REDIS_URL: { meaning: 'BullMQ on Redis, redis://… or rediss://…', read: url('redis:', 'rediss:') },
  SMTP_URL: { meaning: 'mail server, smtp://… or smtps://…', read: url('smtp:', 'smtps:') },
  MAIL_FROM: { fallback: 'Samenspel <samenspel@localhost>', meaning: 'sender of mail', read: text },
  APP_SECRET: { meaning: 'at least 32 characters; signs sessions and derives database passwords', read: secret },
  VAULT_SECRET: { meaning: 'at least 32 characters; only the worker and the migration hold it', read: secret },
  OUTGOING_ALLOWED_HOSTS: { fallback: ',', meaning: 'hosts of the own network that may be called, host[:port],…', read: list },
  SINGLE_SIGN_ON_DOMAINS: { fallback: ',', meaning: 'mail domains that need no proof by DNS, each with the one provider it is for, domain=issuer,…', read: list },
  OPERATORS: { fallback: ',', meaning: 'addresses of who runs the service and sees its numbers, address,…', read: list },
  METRICS_TOKEN: { meaning: 'at least 32 characters; lets a collector read /metrics', read: secret },
  FILES_S3_BUCKET: { meaning: 'bucket in which files are kept; without it they are kept in DATA_DIR', read: text },
  FILES_S3_ENDPOINT: { meaning: 'address of the S3 service, http(s)://…; without it that of Amazon', read: url('http:', 'https:') },
  FILES_S3_REGION: { fallback: 'eu-central-1', meaning: 'region of the bucket', read: text },
  FILES_S3_KEY: { meaning: 'access key of the bucket', read: text },
  FILES_S3_SECRET: { meaning: 'secret key of the bucket', read: text },
  CLAMD_URL: { meaning: 'ClamAV daemon that looks at every file that is uploaded, tcp://host:port', read: tcpAddress },
  DEMO: { fallback: 'false', meaning: 'true loads the demo programme, its sign-in and its mailbox', read: flag },
  LOG_LEVEL: {
    fallback: 'info',
    meaning: 'fatal, error, warn, info, debug or silent',
    read: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
} satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;

type Value<N extends SettingName> = NonNullable<ReturnType<(typeof settings)[N]['read']>>;
type WithFallback = { [N in SettingName]: (typeof settings)[N] extends { fallback: string } ? N : never }[SettingName];

/** What the environment says, read once at the start of a process. */
export type Configuration = { readonly [N in WithFallback]: Value<N> } & {
  readonly [N in Exclude<SettingName, WithFallback>]?: Value<N>;
};

/** A variable that is wrong, missing or points at something that cannot be reached. */
export class ConfigurationError extends Error {
  constructor(
    readonly variable: SettingName,
    problem: string,
  ) {
    super(`${variable}: ${problem}`);
  }
}

/**
 * Reads the environment.
 * @throws ConfigurationError naming the first variable whose value cannot be used; never repeats a value that may be secret.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const read = (Object.keys(settings) as SettingName[]).map((name) => {
    const setting: Setting<unknown> = settings[name];
    const value = environment[name] || setting.fallback;
    if (value === undefined) return [name, undefined];
    const result = setting.read(value);
    if (result === undefined) throw new ConfigurationError(name, `expected ${setting.meaning}`);
    return [name, result];
  });
  const configuration: Configuration = Object.fromEntries(read);
  if (configuration.FILES_S3_BUCKET) for (const name of ['FILES_S3_KEY', 'FILES_S3_SECRET'] as const) required(configuration, name);
  return configuration;
}

/** The value of a setting that this process cannot do without. */
export function required<N extends SettingName>(configuration: Configuration, name: N): NonNullable<Configuration[N]> {
  const value = configuration[name];
  if (value === undefined || value === null) throw new ConfigurationError(name, `is required: ${settings[name].meaning}`);
  return value as NonNullable<Configuration[N]>;
}

/** The public address without a trailing slash. */
export function baseUrl(configuration: Configuration): string {
  return configuration.BASE_URL ?? `http://localhost:${configuration.PORT}`;
}
