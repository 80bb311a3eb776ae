/**
 * What pages are built of. A browser fetches these together, as one file that every page shares, since the bundler follows
 * names that are exported one by one; what is exported with a star comes with whoever uses it.
 */
export { Asking } from './form/asking';
export { Button } from './button/button';
export { Card } from './card/card';
export { Contents } from './contents/contents';
export { Dialog } from './dialog/dialog';
export { Disclosure } from './disclosure/disclosure';
export { Download } from './download/download';
export { Empty } from './empty/empty';
export { Control } from './form/control';
export { ErrorSummary } from './form/error-summary';
export { Field } from './form/field';
export { FieldGroup } from './form/field-group';
export { Form } from './form/form';
export { FormErrors } from './form/form-errors';
export { formatDate, formatHours, formatMoment, formatMoney, formatNumber, type DateStyle } from './format/format';
export { DatePipe, HoursPipe, MomentPipe, MoneyPipe, NumberPipe } from './format/pipes';
export { etagOf } from './http/etag';
export { Icon } from './icon/icon';
export { KeysetList } from './list/keyset-list';
export { Loading } from './loading/loading';
export { Notice } from './notice/notice';
export { PageHeader } from './page-header/page-header';
export { Pager } from './pager/pager';
export { Problem } from './problem/problem';
export { Score } from './score/score';
export { Status } from './status/status';
export { Table, TableRegion } from './table/table';
export { Tag } from './tag/tag';
