// First, because it tells the application where to keep this test file's files.
import "./workbench"

export { waitFor } from "../stand/wait-for"
export { type Bearer, bearer } from "./bearer"
export { type Answer, type Caller, caller } from "./caller"
export { createAsset } from "./create-asset"
export { createCreator, type TestCreator } from "./create-creator"
export { createCustomer, type TestCustomer } from "./create-customer"
export { createOperator } from "./create-operator"
export { createPublishedOffer, type TestOffer } from "./create-published-offer"
export { setUpShop, type TestShop } from "./set-up-shop"
export { workbench } from "./workbench"
