import { ConfigurationError, readConfiguration, required, settings } from './configuration.js';

describe('the configuration', () => {
  it('fills in what is left out, and treats an empty value as left out', () => {
    expect(readConfiguration({ PORT: '' })).toMatchObject({ PORT: 3000, DATA_DIR: '.data', DEMO: false, LOG_LEVEL: 'info' });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['BASE_URL', 'samenspel.example'],
    ['DATABASE_URL', 'mysql://localhost/samenspel'],
    ['DATABASE_WAIT_SECONDS', '0'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example'],
    ['APP_SECRET', 'short'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['FILES_S3_ENDPOINT', 's3.example'],
    ['CLAMD_URL', 'scanner.example'],
    ['CLAMD_URL', 'tcp://scanner.example'],
  ])('names %s when it cannot be used, and does not repeat the value', (variable, value) => {
    expect(() => readConfiguration({ [variable]: value })).toThrow(ConfigurationError);
    try {
      readConfiguration({ [variable]: value });
    } catch (error) {
      const { message } = error as Error;
      expect(message).toMatch(new RegExp(`^${variable}: `));
      expect(message.replace(settings[variable as 'PORT'].meaning, '')).not.toContain(value);
    }
  });

  it('asks for the keys of a bucket, and repeats none of them', () => {
    expect(() => readConfiguration({ FILES_S3_BUCKET: 'files' })).toThrow(/^FILES_S3_KEY: is required/);
    expect(() => readConfiguration({ FILES_S3_BUCKET: 'files', FILES_S3_KEY: 'hidden' })).toThrow(/^FILES_S3_SECRET: is required(?!.*hidden)/);
  });

  it('names what a process cannot do without', () => {
    expect(() => required(readConfiguration({}), 'DATABASE_URL')).toThrow(/^DATABASE_URL: is required/);
  });
});
