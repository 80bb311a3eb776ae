import { Global, Module } from '@nestjs/common';
import { ResponsibilityRegistry } from './responsibility.js';

@Global()
@Module({ providers: [ResponsibilityRegistry], exports: [ResponsibilityRegistry] })
export class ResponsibilityModule {}
