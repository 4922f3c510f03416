import { CHANGPING } from "./changping"
import { CHAOYANG } from "./chaoyang"
import { DONGCHENG } from "./dongcheng"
import { ELSEWHERE } from "./elsewhere"
import type { StationSeed } from "./station-seed"
import { TIANTONGYUAN } from "./tiantongyuan"

export type { StationSeed } from "./station-seed"

export const STATIONS: StationSeed[] = [
  ...TIANTONGYUAN,
  ...CHANGPING,
  ...CHAOYANG,
  ...DONGCHENG,
  ...ELSEWHERE,
]
