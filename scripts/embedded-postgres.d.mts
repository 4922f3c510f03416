import type { Client } from "pg"

export type Postgres = { joined: boolean; url: (database: string) => string; stop: () => Promise<void> }
export function startPostgres(directory: string, options?: { throwaway?: boolean }): Promise<Postgres>
export function ensureDatabase(adminUrl: string, name: string, template?: string): Promise<void>
export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>
export function secret(file: string): string
