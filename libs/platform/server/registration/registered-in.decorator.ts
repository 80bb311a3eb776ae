import { SetMetadata, type Type } from '@nestjs/common';

export const registrationKey = Symbol('registration');

/** Where a class is put, and by which method. */
export interface Registration {
  readonly registry: Type<Record<string, (part: unknown) => void>>;
  readonly method: string;
}

type PartOf<Registry, Method extends keyof Registry> = Registry[Method] extends (part: infer Part) => void ? Part : never;
type Decorates<Part> = (target: (abstract new (...dependencies: never[]) => Part)) => void;

/** Puts the instance of the class, and of each that extends it, in a registry when the application starts. */
export function RegisteredIn<Registry extends { add(part: never): void }>(registry: Type<Registry>): Decorates<PartOf<Registry, 'add'>>;
export function RegisteredIn<Registry, Method extends keyof Registry & string>(registry: Type<Registry>, method: Method): Decorates<PartOf<Registry, Method>>;
export function RegisteredIn(registry: Type, method = 'add'): (target: never) => void {
  return SetMetadata(registrationKey, { registry, method });
}
