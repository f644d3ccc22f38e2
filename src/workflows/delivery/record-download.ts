import { createHash } from "node:crypto"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "#modules/delivery"

export interface StartedDownload {
  /** Its hash is the key: a link counts once, however often it is resumed. */
  token: string
  entitlement_id: string
  asset_id: string
  ip_address: string | null
  user_agent: string | null
}

export const recordDownloadStepId = "record-download-started"

// What happened cannot be made not to have happened: no undo.
const recordDownloadStep = createStep(
  recordDownloadStepId,
  async ({ token, ...download }: StartedDownload, { container }) => {
    const counted = await container.resolve(DELIVERY_MODULE).recordEvent({
      ...download,
      key: `download_started/${createHash("sha256").update(token).digest("hex")}`,
      kind: "download_started",
      at: new Date(),
    })
    return new StepResponse({ counted })
  },
)

export const recordDownloadWorkflowId = "record-download"

export const recordDownloadWorkflow = createWorkflow(
  recordDownloadWorkflowId,
  (input: WorkflowData<StartedDownload>) => new WorkflowResponse(recordDownloadStep(input)),
)
