export * from './calendar/wall-calendar';
export * from './partnership/partnership-header/partnership-header';
export * from './partnership/partnership-people/partnership-people';
export * from './partnership/partnership.store';
export * from './partnership.routes';
