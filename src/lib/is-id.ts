const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text can be an id (a UUID) at all; anything else never reaches the database. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
