import { computed, signal } from '@angular/core';
import { type FieldError, type ProblemDetails, toProblem } from '../problem/problem-details';

/** Everything that is wrong with one form, from the server or from a domain rule, each at its JSON pointer. */
export class FormErrors {
  private readonly state = signal<{ errors: readonly FieldError[]; problem?: ProblemDetails }>({ errors: [] });

  readonly errors = computed(() => this.state().errors);
  /** A problem that belongs to no field. */
  readonly problem = computed(() => (this.state().errors.length === 0 ? this.state().problem : undefined));
  /** Changes with every attempt, so that the same errors are announced again. */
  readonly latest = computed(() => this.state());
  private readonly trying = signal(false);
  /** True while what was filled in is on its way. */
  readonly attempting = this.trying.asReadonly();

  at(pointer: string): string | undefined {
    return this.errors().find((error) => error.pointer === pointer)?.detail;
  }

  /** What is wrong with a list as a whole, else with the first of its items: those have no field of their own. */
  atListOrItem(pointer: string): string | undefined {
    return this.at(pointer) ?? this.errors().find((error) => error.pointer.replace(/\/\d+$/, '') === pointer)?.detail;
  }

  /** Sends what was filled in and shows why that fails; one at a time, so that a second click sends nothing. */
  async attempt(send: () => Promise<void>): Promise<void> {
    if (this.trying()) return;
    this.trying.set(true);
    try {
      await send();
    } catch (error) {
      this.show(toProblem(error));
    } finally {
      this.trying.set(false);
    }
  }

  show(problem: ProblemDetails): void {
    this.state.set({ errors: problem.errors ?? [], problem });
  }

  set(errors: readonly FieldError[]): void {
    this.state.set({ errors });
  }

  clear(): void {
    this.state.set({ errors: [] });
  }
}
