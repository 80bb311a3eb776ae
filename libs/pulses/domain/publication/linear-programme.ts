import type { Highs, Model } from 'highs';

/** Values between bounds, with sums of them between bounds. */
export interface LinearProgramme {
  readonly bounds: readonly Bounds[];
  readonly sums: readonly { readonly weights: readonly number[]; readonly bounds: Bounds }[];
}

export type Bounds = readonly [lowest: number, highest: number];

export interface Optimum {
  readonly value: number;
  readonly point: readonly number[];
}

/** Finds the lowest value of a weighted sum; undefined where there is none. */
export type Minimise = (weights: readonly number[]) => Optimum | undefined;

/** Its types say CommonJS, but what is imported is its ES module. */
interface HighsModule {
  readonly default: () => Promise<Highs>;
}

/** Solves linear programmes with HiGHS. */
export class LinearSolver {
  private static loading?: Promise<LinearSolver>;

  private constructor(private readonly highs: Highs) {}

  /** The solver, loaded once. */
  static load(): Promise<LinearSolver> {
    return (LinearSolver.loading ??= LinearSolver.start());
  }

  private static async start(): Promise<LinearSolver> {
    const { default: loadHighs } = (await import('highs')) as unknown as HighsModule;
    return new LinearSolver(await loadHighs());
  }

  /** Lends the programme to be minimised in as many directions as wanted. */
  solve<T>({ bounds, sums }: LinearProgramme, use: (minimise: Minimise) => T): T {
    const model = this.highs.createModel();
    try {
      model.options.set('output_flag', false);
      for (const [lowest, highest] of bounds) model.addVar(lowest, highest);
      for (const { weights, bounds: [lowest, highest] } of sums) {
        const indices = weights.flatMap((weight, place) => (weight === 0 ? [] : [place]));
        model.addRow(lowest, highest, { indices, values: indices.map((place) => weights[place]!) });
      }
      return use((weights) => this.minimise(model, weights));
    } finally {
      model.dispose();
    }
  }

  private minimise(model: Model, weights: readonly number[]): Optimum | undefined {
    weights.forEach((weight, place) => model.changeColCost(place, weight));
    model.run();
    if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return undefined;
    return { value: model.getObjectiveValue(), point: [...model.getSolution().colValue] };
  }
}

/** Lowest and highest value of a weighted sum; undefined where the programme has no solution. */
export function rangeOf(minimise: Minimise, weights: readonly number[]): Bounds | undefined {
  const [lowest, highest] = [minimise(weights), minimise(weights.map((weight) => -weight))];
  return lowest && highest ? [lowest.value, -highest.value] : undefined;
}
