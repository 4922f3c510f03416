import { NotHere } from "./not-here"

export default NotHere
