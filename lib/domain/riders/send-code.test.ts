import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { confirmNumber } from "./confirm-number"
import { CODE_MINUTES, CODES_A_DAY } from "./rules"
import { numberInput } from "./schema"
import { sendCode } from "./send-code"

ownDatabase()
const outbox = mkdtempSync(join(tmpdir(), "nuanyi-outbox-"))
process.env.CODE_OUTBOX = outbox

const NOW = new Date("2026-11-24T12:00:00+08:00")
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
let next = 13_900_000_000
const aNumber = () => String(next++)

async function ask(number: string, device = newDevice(), now = NOW) {
  let code = ""
  const send = async (message: { code: string }) => {
    code = message.code
  }
  return { result: await sendCode(number, { device }, String, { send, now }), code, device }
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0")

test("a number is understood however it is typed, and no other is taken", () => {
  for (const number of ["13800138000", "+86 138-0013-8000", "0086 138 0013 8000", "１３８００１３８０００"])
    expect(numberInput.parse({ number })).toEqual({ number: "13800138000" })
  for (const number of ["", "010-84551200", "12800138000", "1380013800", "138001380001"])
    expect(numberInput.safeParse({ number }).success).toBe(false)
})

test("a code opens once, for the phone that asked, within its minutes", async () => {
  const number = aNumber()
  const { code, device } = await ask(number)
  expect(await confirmNumber(code, { device: newDevice() }, NOW)).toEqual({ ok: false, code: "noCode" })
  const answers = await Promise.all([1, 2, 3].map(() => confirmNumber(code, { device }, later(9))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const late = await ask(number, newDevice(), later(20))
  const after = later(20 + CODE_MINUTES + 1)
  expect(await confirmNumber(late.code, { device: late.device }, after)).toEqual({
    ok: false,
    code: "noCode",
  })
})

test("a code is tried five times, however many try at once", async () => {
  const { code, device } = await ask(aNumber())
  const tries = await Promise.all(
    Array.from({ length: 9 }, () => confirmNumber(wrong(code), { device }, later(1))),
  )
  const codes = tries.map((answer) => (answer.ok ? "ok" : answer.code)).sort()
  expect(codes).toEqual([...Array(4).fill("noCode"), ...Array(5).fill("wrongCode")])
  expect(await confirmNumber(code, { device }, later(1))).toEqual({ ok: false, code: "noCode" })
})

test("codes come a minute apart and five a day, to a number from any phone, and nobody else waits", async () => {
  const number = aNumber()
  const first = await Promise.all(Array.from({ length: 5 }, () => ask(number)))
  expect(first.filter(({ result }) => result.ok)).toHaveLength(1)
  expect(first.find(({ result }) => !result.ok)?.result).toMatchObject({ code: "tooMany", retryAfter: 60 })
  for (let n = 1; n < CODES_A_DAY; n++)
    expect((await ask(number, newDevice(), later(2 * n))).result.ok).toBe(true)
  expect((await ask(number, newDevice(), later(20))).result).toMatchObject({ code: "tooMany" })
  expect((await ask(aNumber(), newDevice(), later(20))).result.ok).toBe(true)
  expect((await ask(number, newDevice(), later(1441))).result.ok).toBe(true)
})

test("neither the number nor the code is in the database", async () => {
  const number = aNumber()
  const { code, device } = await ask(number)
  await confirmNumber(code, { device }, NOW)
  await ask(number, newDevice(), later(5))
  const rows = JSON.stringify([await db.rider.findMany(), await db.riderCode.findMany()])
  expect(rows).not.toContain(number)
  const bytes = (await db.rider.findMany()).map(({ numberHash }) =>
    Buffer.from(numberHash).toString("latin1"),
  )
  for (const hash of bytes) expect(hash).toHaveLength(16)
})

test("a code that could not be sent costs the rider nothing", async () => {
  const number = aNumber()
  const device = newDevice()
  const send = async () => {
    throw new Error("the gateway is away")
  }
  expect(await sendCode(number, { device }, String, { send, now: NOW })).toEqual({
    ok: false,
    code: "notSent",
  })
  expect((await ask(number, device)).result.ok).toBe(true)
})

test("without a gateway the message lies in a folder that only its owner reads", async () => {
  const number = aNumber()
  expect((await sendCode(number, { device: newDevice() }, (code) => `验证码 ${code}`)).ok).toBe(true)
  const [name = ""] = readdirSync(outbox)
  const file = join(outbox, name)
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    number,
    text: expect.stringMatching(/^验证码 \d{6}$/),
  })
  expect(statSync(file).mode & 0o077).toBe(0)
  rmSync(outbox, { recursive: true })
})
