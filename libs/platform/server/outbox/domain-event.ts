import { Injectable } from '@nestjs/common';

/** Something that happened in a programme, as other capabilities may know it: ids and dates, never a person's words. */
export interface DomainEvent {
  readonly id: string;
  readonly programmeId: string;
  /** Stem and verb, as in `agreement.registered`. */
  readonly type: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
}

/**
 * Does what follows from an event, inside one transaction of the system in the event's programme.
 * That transaction also notes that it ran, so that an event delivered twice is handled once.
 */
export interface EventHandler {
  /** Effect and cause, as in `plan-reminders-when-agreement-registered`. */
  readonly name: string;
  readonly eventType: string;
  handle(event: DomainEvent): Promise<void>;
}

/** Where capabilities put their handlers. */
@Injectable()
export class EventHandlerRegistry {
  private readonly handlers: EventHandler[] = [];

  add(handler: EventHandler): void {
    this.handlers.push(handler);
  }

  for(eventType: string): readonly EventHandler[] {
    return this.handlers.filter((handler) => handler.eventType === eventType);
  }
}
