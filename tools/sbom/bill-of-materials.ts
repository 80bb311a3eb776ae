import { fittingLicences, readLicences } from '../lint/licences.ts';

interface Licence {
  readonly license?: { readonly id?: string; readonly name?: string };
  readonly expression?: string;
}

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly Licence[];
  readonly hashes?: readonly unknown[];
}

/** A CycloneDX 1.5 document as npm writes it, as far as it is read here. */
export interface BillOfMaterials {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/** The licences that a component is under; more than one when each must be kept. */
export function licencesOf({ licenses = [] }: Component): string[] {
  return licenses.flatMap(({ license, expression }) => {
    const stated = license?.id ?? license?.name ?? expression ?? '';
    return stated.replace(/[()]/g, '').split(/ and /i);
  });
}

/** Whether one of the alternatives that a licence offers fits. */
const fits = (licence: string) => licence.split(/ or /i).some((alternative) => fittingLicences.includes(alternative.trim()));

/** Components whose licence does not fit EUPL-1.2, or that state none. */
export function unfit({ components }: BillOfMaterials): Component[] {
  return components.filter((component) => {
    const licences = licencesOf(component);
    return licences.length === 0 || !licences.every(fits);
  });
}

/** Adds the licences that were read in a file where the data of a package name none. */
export function completed(bill: BillOfMaterials): BillOfMaterials {
  return { ...bill, components: bill.components.map(complete) };
}

function complete(component: Component): Component {
  const id = readLicences[`${component.name} ${component.version}`];
  return id && licencesOf(component).length === 0 ? { ...component, licenses: [{ license: { id } }] } : component;
}

/** Names the product, whatever the folder is called in which the bill was made. */
export function named(bill: BillOfMaterials): BillOfMaterials {
  return { ...bill, metadata: { ...bill.metadata, component: { ...bill.metadata.component, name: 'samenspel' } } };
}
