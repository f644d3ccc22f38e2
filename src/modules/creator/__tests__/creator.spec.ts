import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { CREATOR_MODULE } from ".."
import { Creator } from "../models/creator"
import type { CreatorModuleService } from "../service"

moduleIntegrationTestRunner<CreatorModuleService>({
  moduleName: CREATOR_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [Creator],
  moduleOptions: { secret: "a-secret-of-at-least-32-characters" },
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const person = { handle: "mara-ink", display_name: "Mara", email: "mara@x.test" }

    it("lets one handle and one e-mail address exist once", async () => {
      const creator = await service.createCreators(person)
      expect(creator.id).toMatch(/^crtr_/)
      await expect(
        service.createCreators({ ...person, email: "other@x.test" }),
      ).rejects.toMatchObject({ type: "invalid_data" })
      await expect(service.createCreators({ ...person, handle: "other" })).rejects.toMatchObject({
        type: "invalid_data",
      })
    })

    it("never gives the handle of a deleted creator to another", async () => {
      const creator = await service.createCreators(person)
      await service.softDeleteCreators(creator.id)
      await expect(
        service.createCreators({ ...person, email: "other@x.test" }),
      ).rejects.toMatchObject({ type: "invalid_data" })
    })

    it.each([
      { ...person, handle: "Mara" },
      { ...person, handle: "-mara" },
      { ...person, email: "Mara@x.test" },
    ])("refuses %j in the database itself", async (wrong) => {
      await expect(service.createCreators(wrong)).rejects.toMatchObject({ code: "23514" })
    })
  },
})
