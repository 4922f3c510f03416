export function backup(url: string, file: string): Promise<void>
export function restore(url: string, file: string): Promise<void>
