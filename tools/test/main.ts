import type { Outcome } from './outcome.ts';
import { parts, type Part } from './parts.ts';

interface Result extends Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly budget: number;
}

function chosen(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length) {
    console.error(`unknown part ${unknown.join(', ')}; choose from ${parts.map(({ name }) => name).join(', ')}`);
    process.exit(1);
  }
  return names.length ? parts.filter(({ name }) => names.includes(name)) : parts;
}

async function outcomeOf(part: Part): Promise<Outcome> {
  try {
    return await part.run();
  } catch (error) {
    console.error(`${part.name}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}

async function measure(part: Part): Promise<Result> {
  console.log(`\n── ${part.name}`);
  const began = performance.now();
  const outcome = await outcomeOf(part);
  return { name: part.name, budget: part.budget, ...outcome, seconds: (performance.now() - began) / 1_000 };
}

function line({ name, passed, failed, seconds, budget }: Result): string {
  const overdue = seconds > budget * 60 ? `  over its ${budget} minutes` : '';
  const columns = [`${passed} passed`, `${failed} failed`, `${seconds.toFixed(1)} s`].map((column) => column.padStart(12));
  return name.padEnd(12) + columns.join('') + overdue;
}

const results: Result[] = [];
for (const part of chosen(process.argv.slice(2))) {
  const result = await measure(part);
  results.push(result);
  console.log(line(result));
}

const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${results.map(line).join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);
