import { Injectable } from '@nestjs/common';
import { type DiscussionPoint, DiscussionPointRegistry, type DiscussionPointSource, RegisteredIn } from '@samenspel/platform/server';
import { DiscussionPointRepository } from './discussion-point.repository.js';

/** Points that people added by hand. */
@Injectable()
@RegisteredIn(DiscussionPointRegistry)
export class AddedPoints implements DiscussionPointSource {
  constructor(private readonly repository: DiscussionPointRepository) {}

  of(partnershipId: string): Promise<DiscussionPoint[]> {
    return this.repository.added(partnershipId);
  }
}
