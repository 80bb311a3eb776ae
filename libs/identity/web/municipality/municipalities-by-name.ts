import { municipalities } from '@samenspel/identity/domain';

/** Every present municipality as a reader looks it up: 's-Gravenhage stands under the g. */
export const municipalitiesByName = [...municipalities].sort((one, other) => one.name.localeCompare(other.name, 'nl', { ignorePunctuation: true }));
