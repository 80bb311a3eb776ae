import { agreements } from './agreements.bench.ts';
import { pulse } from './pulse.bench.ts';

/** Benchmarks by name; each prints its figures and says whether it passed. */
const benchmarks: Readonly<Record<string, () => Promise<boolean>>> = { agreements, pulse };

const [name = ''] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (!benchmark) {
  console.error(`use npm run bench -- NAME, with NAME one of ${Object.keys(benchmarks).join(', ')}`);
  process.exit(1);
}
process.exit((await benchmark()) ? 0 : 1);
