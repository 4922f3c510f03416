/** The photos of a station's own page, which anyone may see; not those of inspections and of what was mended after them. */
export const PAGE_PHOTOS = { inspectionId: null, defectStepId: null } as const
