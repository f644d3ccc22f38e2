import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { TesseraEvents } from "#lib/events"
import { createCreatorStep } from "./steps/create-creator"
import { prepareCreatorStep, type SignUpInput } from "./steps/prepare-creator"

export const createCreatorWorkflowId = "create-creator"

/** Makes a signed-up identity a creator. Their token must be refreshed afterwards to act as one. */
export const createCreatorWorkflow = createWorkflow(
  createCreatorWorkflowId,
  (input: WorkflowData<SignUpInput>) => {
    const prepared = prepareCreatorStep(input)
    const creator = createCreatorStep(prepared)
    const metadata = transform({ input, creator }, (data) => ({
      authIdentityId: data.input.auth_identity_id,
      actorType: "creator",
      value: data.creator.id,
    }))
    setAuthAppMetadataStep(metadata)
    const event = transform({ creator }, (data) => ({ id: data.creator.id }))
    emitEventStep({ eventName: TesseraEvents.CREATOR_CREATED, data: event })
    return new WorkflowResponse(creator)
  },
)
