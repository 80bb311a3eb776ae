import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { workspace } from '../workspace.ts';
import { type BillOfMaterials, completed, licencesOf, named, unfit } from './bill-of-materials.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { development: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});
const bill = named(completed(materials()));
const wrong = unfit(bill);
const text = `${JSON.stringify(bill, null, 2)}\n`;

for (const component of wrong) console.error(`${component.name} ${component.version}: licence ${licencesOf(component).join(', ') || 'not stated'} does not fit EUPL-1.2`);
if (positionals[0]) writeFileSync(positionals[0], text);
else if (!values.check) process.stdout.write(text);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** What npm installed, from the lock file: what is delivered, and on request what builds and tests it. */
function materials(): BillOfMaterials {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const omitted = values.development ? [] : ['--omit=dev'];
  const output = execFileSync(npm, ['sbom', '--sbom-format=cyclonedx', '--loglevel=error', ...omitted], { cwd: workspace, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' });
  return JSON.parse(output) as BillOfMaterials;
}
