import { Global, Module } from '@nestjs/common';
import { DiscussionPointRegistry } from './discussion-point.js';

@Global()
@Module({ providers: [DiscussionPointRegistry], exports: [DiscussionPointRegistry] })
export class DiscussionPointModule {}
