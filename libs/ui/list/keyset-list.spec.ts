import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeysetList } from './keyset-list';

type Load = { about: string; cursor?: string };

describe('KeysetList', () => {
  const about = signal<string | undefined>('a');
  let asked: { params: Load; answer: (page: { items: string[]; nextCursor?: string }) => void; fail: (error: unknown) => void }[];
  let list: KeysetList<string, { about: string }>;

  beforeEach(() => {
    asked = [];
    about.set('a');
    list = TestBed.runInInjectionContext(
      () =>
        new KeysetList<string, { about: string }>(
          () => (about() ? { about: about()! } : undefined),
          (params) => new Promise((answer, fail) => asked.push({ params, answer, fail })),
        ),
    );
    TestBed.tick();
  });

  const turn = () => new Promise((resolve) => setTimeout(resolve));

  it('grows by the page after the cursor until there is no more', async () => {
    expect(list.known()).toBe(false);
    asked[0]!.answer({ items: ['1', '2'], nextCursor: 'c' });
    await turn();
    expect(list.hasMore()).toBe(true);
    void list.more();
    expect(asked[1]!.params).toEqual({ about: 'a', cursor: 'c' });
    asked[1]!.answer({ items: ['3'] });
    await turn();
    expect(list.items()).toEqual(['1', '2', '3']);
    expect(list.hasMore()).toBe(false);
  });

  it('starts again for something else, and forgets an answer that comes too late', async () => {
    about.set('b');
    TestBed.tick();
    asked[1]!.answer({ items: ['of b'] });
    await turn();
    asked[0]!.answer({ items: ['of a'] });
    await turn();
    expect(list.items()).toEqual(['of b']);
  });

  it('keeps what is there when the next page does not come', async () => {
    asked[0]!.answer({ items: ['1'], nextCursor: 'c' });
    await turn();
    void list.more();
    asked[1]!.fail(new Error('gone'));
    await turn();
    expect(list.items()).toEqual(['1']);
    expect(list.problem()?.code).toBe('unexpected');
    void list.more();
    expect(asked[2]!.params.cursor).toBe('c');
  });

  it('asks nothing as long as there is nothing to ask', () => {
    about.set(undefined);
    TestBed.tick();
    expect(asked).toHaveLength(1);
  });
});
