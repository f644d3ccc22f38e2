import type { Metadata } from "next"
import { requireCreator } from "@/features/studio/api/require-creator"
import { SettingsForm } from "@/features/studio/settings/settings-form"
import { PageHeader } from "@/features/studio/ui/page-header"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Settings" }

export default async function SettingsPage() {
  const creator = await requireCreator("/studio/settings")
  const address = `${env.storefrontUrl().replace(/^https?:\/\//, "")}/${creator.handle}`
  return (
    <>
      <PageHeader title="Settings">
        What people see at <span className="break-all font-mono text-sm">{address}</span>
      </PageHeader>
      <SettingsForm creator={creator} />
    </>
  )
}
