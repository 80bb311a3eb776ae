import { SetMetadata } from '@nestjs/common';

export const recordedReadKey = Symbol('recorded-read');

/** A GET that leaves a line in the trail of who took what along; any other can write nothing. */
export const RecordedRead = () => SetMetadata(recordedReadKey, true);
