/** Times of one kind of request, in milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
}

/** A kind of request, timed in the application and without it, with a tenth of the data and with all of it. */
export interface Measured {
  readonly name: string;
  readonly small: { readonly application: Figures; readonly plain: Figures };
  readonly large: { readonly application: Figures; readonly plain: Figures };
}

export interface Verdict {
  readonly name: string;
  /** Times slower than plain at the 95th percentile, with all data. */
  readonly besidePlain: number;
  /** Times slower with ten times the data at the 95th percentile. */
  readonly growth: number;
  readonly passed: boolean;
}

export const besidePlainAtMost = 3;
export const growthAtMost = 2;

/** The value below which that part of the values lies, by the nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(Math.ceil(part * sorted.length) - 1, 0)] ?? Number.NaN;
}

export function figuresOf(values: readonly number[]): Figures {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/** What the figures say; something that was not measured did not pass. */
export function verdictOf({ name, small, large }: Measured): Verdict {
  const besidePlain = large.application.p95 / large.plain.p95;
  const growth = large.application.p95 / small.application.p95;
  return { name, besidePlain, growth, passed: besidePlain <= besidePlainAtMost && growth <= growthAtMost };
}
