export { WallCalendar } from './calendar/wall-calendar';
export { KeysetList } from './list/keyset-list';
export { PartnershipHeader } from './partnership/partnership-header/partnership-header';
export { PartnershipPeople } from './partnership/partnership-people/partnership-people';
export { PartnershipStore } from './partnership/partnership.store';
export { partnershipRoutes, providePartnershipTexts } from './partnership.routes';
