import { conflict } from '@samenspel/platform/server';

/** What bring_agreement_into_force raises when the id of a term is that of a term of another agreement. */
const termFromElsewhere = 'SA001';

/** Runs the write that brings a text into force, and tells when a term bears an id of another agreement. */
export async function orWhenTermFromElsewhere<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    const { code } = ((failure as { driverError?: unknown }).driverError ?? failure) as { code?: string };
    if (code === termFromElsewhere) throw conflict('agreement-draft.term-from-elsewhere');
    throw failure;
  }
}
