/** What we write into the metadata of a refund that we ask Medusa for, under `tessera`. */
export interface RefundTag {
  /** The same key again is the same refund. */
  key: string
  /** The processor's own id of a refund that was made there first, so that nobody asks it to pay twice. */
  processor_refund_id?: string
  /** The order lines that give it back; all of the order's where absent. */
  line_ids?: string[]
  /** What the creator wrote to the buyer. */
  reason?: string
}
