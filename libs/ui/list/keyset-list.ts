import { computed, effect, signal, untracked } from '@angular/core';
import { type ProblemDetails, toProblem } from '../problem/problem-details';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

/** A list of the API that grows page by page; starts again when what it is about changes. Made in an injection context. */
export class KeysetList<T, P> {
  private readonly state = signal<{ items: readonly T[]; cursor?: string; known: boolean }>({ items: [], known: false });
  private turn = 0;

  readonly items = computed(() => this.state().items);
  /** False until the first page arrived. */
  readonly known = computed(() => this.state().known);
  readonly hasMore = computed(() => this.state().cursor !== undefined);
  readonly loading = signal(false);
  readonly problem = signal<ProblemDetails | undefined>(undefined);

  /**
   * @param params what the list is about, as signals know it; undefined as long as there is nothing to ask
   * @param load the page after a cursor
   */
  constructor(
    private readonly params: () => P | undefined,
    private readonly load: (params: P & { cursor?: string }) => Promise<Page<T>>,
  ) {
    effect(() => {
      this.params();
      untracked(() => void this.reload());
    });
  }

  async reload(): Promise<void> {
    this.state.set({ items: [], known: false });
    await this.ask();
  }

  async more(): Promise<void> {
    await this.ask(this.state().cursor);
  }

  private async ask(cursor?: string): Promise<void> {
    const params = this.params();
    const turn = ++this.turn;
    if (!params) return;
    this.loading.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.load({ ...params, cursor });
      if (turn !== this.turn) return;
      this.state.update(({ items }) => ({ items: [...items, ...page.items], cursor: page.nextCursor ?? undefined, known: true }));
    } catch (error) {
      if (turn === this.turn) this.problem.set(toProblem(error));
    } finally {
      if (turn === this.turn) this.loading.set(false);
    }
  }
}
