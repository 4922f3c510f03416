/** What is read of a file that somebody brings: a ledger of a district is far smaller, what is larger is a mistake or worse. */
export const MOST_COLUMNS = 120
export const MOST_ROWS = 2000
