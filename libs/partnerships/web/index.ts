export { WallCalendar } from './calendar/wall-calendar';
export { PartnershipHeader } from './partnership/partnership-header/partnership-header';
export { PartnershipPeople } from './partnership/partnership-people/partnership-people';
export { PartnershipStore } from './partnership/partnership.store';
export { partnershipRoutes, providePartnershipTexts } from './partnership.routes';
