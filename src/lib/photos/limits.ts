/** Bytes of a file that are looked at at all. */
export const LARGEST_FILE = 8 * 1024 * 1024;
/** Characters that say what is to be seen. */
export const MOST_ALT = 300;
/** Photos of one thing. */
export const MOST_PHOTOS = 5;
