/** Licences that a work under EUPL-1.2 can be combined with. */
export const fittingLicences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'BSL-1.0', 'CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense'];

/** Licences of versions whose package names none in its data, as read in the licence file that they bring. */
export const readLicences: Readonly<Record<string, string>> = { 'png-js 2.0.0': 'MIT' };
