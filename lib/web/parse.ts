export { parseInput } from "../server/parse"
