import type { EarlierWave, WaveCell, WaveGroup, WaveResults } from '@samenspel/api-client';
import { type DimensionCode, figureInWords, groupInWords, type Scale, shownPoints, type ShownMean, type ShownWave, tieInWords } from '@samenspel/pulses/domain';
import type { Language } from '@samenspel/ui';

/** A wave as one point on a line; without a figure it leaves a gap. */
export interface WavePoint {
  readonly closedOn: string;
  readonly shown: ShownMean | undefined;
}

export interface DimensionView {
  readonly cell: WaveCell;
  /** The oldest first, this wave last. */
  readonly points: readonly WavePoint[];
}

/** A figure in a table that is tinted by how high it is. */
export interface TintedFigure {
  readonly text: string;
  /** 0 at the low end of the scale, 1 at the high end. */
  readonly share: number;
}

export interface FigureRow {
  readonly name: string;
  readonly figures: readonly (TintedFigure | undefined)[];
}

/** The figures of the partnership as a whole; none when they are withheld. */
export function wholeOf({ groups }: Pick<EarlierWave, 'groups'>): WaveGroup | undefined {
  return groups.find(({ group }) => group === 'partnership');
}

/** The latest earlier wave that shows figures: what this one is compared with. */
export function waveBefore({ earlier }: Pick<WaveResults, 'earlier'>): ShownWave | undefined {
  return earlier
    .map((wave) => ({ waveId: wave.waveId, closedOn: wave.closedOn, cells: wholeOf(wave)?.cells ?? [] }))
    .findLast(({ cells }) => cells.length > 0);
}

export function dimensionViews(results: WaveResults): readonly DimensionView[] {
  const waves = [...results.earlier, results];
  return (wholeOf(results)?.cells ?? []).map((cell) => ({
    cell,
    points: waves.map((wave) => ({ closedOn: wave.closedOn, shown: cellOf(wholeOf(wave), cell.dimension) })),
  }));
}

/** Every group but the whole, with a figure for each dimension. */
export function groupRows(results: WaveResults, scale: Scale, language: Language): readonly FigureRow[] {
  const whole = wholeOf(results);
  return results.groups
    .filter((group) => group !== whole)
    .map((group) => ({
      name: groupInWords(group, language),
      figures: (whole?.cells ?? []).map(({ dimension }) => tinted(cellOf(group, dimension), scale, language)),
    }));
}

/** Whoever rates or is rated, by name. */
export function ratedOrganisations({ ties }: Pick<WaveResults, 'ties'>): readonly { readonly id: string; readonly name: string }[] {
  const known = new Map(ties.flatMap(({ from, about }) => [from, about]).map((organisation) => [organisation.id, organisation]));
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Row by row who rates, column by column whom. */
export function tieRows(results: Pick<WaveResults, 'ties'>, scale: Scale, language: Language): readonly FigureRow[] {
  const organisations = ratedOrganisations(results);
  return organisations.map((from) => ({
    name: from.name,
    figures: organisations.map((about) => {
      const tie = results.ties.find((shown) => shown.from.id === from.id && shown.about.id === about.id);
      return tie && { text: tieInWords(tie, language), share: shareOf(tie, scale) };
    }),
  }));
}

/** From 0 at the low end of the scale to 1 at the high end. */
export function shareOf(shown: ShownMean, scale: Scale): number {
  return (shownPoints(shown, scale) - scale.lowest) / (scale.highest - scale.lowest);
}

function cellOf(group: WaveGroup | undefined, dimension: DimensionCode): WaveCell | undefined {
  return group?.cells.find((cell) => cell.dimension === dimension);
}

function tinted(shown: ShownMean | undefined, scale: Scale, language: Language): TintedFigure | undefined {
  return shown && { text: figureInWords(shown, language), share: shareOf(shown, scale) };
}
