const commands = {
  'npm start': 'start everything, with the demo programme (-- --no-demo for an empty start)',
  'npm test': 'run every check and test (-- lint unit for chosen parts)',
  'npm run lint': 'check style, boundaries of capabilities and layers',
  'npm run verify-record': 'check a downloaded record of an agreement, offline (-- FILE --head HASH)',
  'npm run fuzz': 'send 20,000 generated requests, most of them wrong (-- --requests N --seed N)',
  'npm run sbom': 'list every package that is used, as CycloneDX (-- FILE)',
  'npm run first-link': 'print the link with which the first administrator begins (-- --another for a further programme)',
  'npm run help': 'show these commands',
};

const settings = 'PORT, DATA_DIR, DATABASE_URL, REDIS_URL, SMTP_URL, BASE_URL: see README.md, Configuration';
const width = Math.max(...Object.keys(commands).map(({ length }) => length));

for (const [command, meaning] of Object.entries(commands)) console.log(`${command.padEnd(width)}   ${meaning}`);
console.log(`\nConfigured by the environment: ${settings}`);
