import { Global, Module } from '@nestjs/common';
import { SearchRegistry } from './search.js';

@Global()
@Module({ providers: [SearchRegistry], exports: [SearchRegistry] })
export class SearchModule {}
