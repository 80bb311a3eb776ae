/** What was chosen in a select; nothing chosen is left out of the request, so that the API says it is missing. */
export function chosen<T extends string>(value: T): T {
  return (value || undefined) as T;
}
