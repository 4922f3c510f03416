/** The largest form that anyone may send, in bytes: a photograph of 20 MB with what is written beside it. */
export const LARGEST_FORM = 22 * 1024 * 1024
