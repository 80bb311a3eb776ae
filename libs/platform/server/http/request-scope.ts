import type { Request } from 'express';
import type { Scope } from '../database/unit-of-work.js';

/** A request whose guard has established in which programme, and as whom, it runs. */
export type ScopedRequest = Request & { scope?: Scope };
