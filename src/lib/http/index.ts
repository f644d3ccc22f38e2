export type * from "./admin"
export type * from "./common"
export type * from "./creator"
export type * from "./store"
