import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { activationUrl } from "../../../src/queries/account/activation-url"
import {
  createCreator,
  createPublishedOffer,
  setUpShop,
  type TestOffer,
  type TestShop,
} from "../../helpers"
import { cards, TestBuyer } from "../../helpers/buyer"
import { activationToken, readMail } from "../../helpers/read-mail"

process.env.MEDUSA_WORKER_MODE = "server"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let offer: TestOffer

    beforeAll(async () => {
      shop = await setUpShop(getContainer())
      const creator = await createCreator(getContainer())
      offer = await createPublishedOffer(getContainer(), { creator_id: creator.id })
    })

    const quiet = () => ({ headers: shop.headers, validateStatus: () => true })
    const bearer = (token: string) => ({
      headers: { ...shop.headers, authorization: `Bearer ${token}` },
      validateStatus: () => true,
    })
    const look = (token: string) => api.get(`/store/activations/${token}`, quiet())
    const activate = (token: string, password = "correct horse") =>
      api.post(`/store/activations/${token}`, { password }, quiet())
    const signIn = (email: string, password: string) =>
      api.post("/auth/customer/emailpass", { email, password }, quiet())
    const libraryOf = async (token: string) =>
      (await api.get("/store/library", bearer(token))).data.items

    async function buy(email: string, token?: string): Promise<void> {
      const headers = token ? { ...bearer(token).headers } : shop.headers
      const buyer = new TestBuyer(api, headers, email)
      await buyer.start(offer.id)
      await buyer.pay(cards.good)
      expect((await buyer.complete()).status).toBe(200)
    }

    async function linkFor(email: string): Promise<string> {
      return activationToken(await readMail(email, /is ready/))
    }

    it("turns a guest's purchase into an account with everything they bought", async () => {
      const email = "ana@buyers.test"
      await buy(email)
      const link = await linkFor(email)
      expect((await look(link)).data.activation).toEqual({
        email,
        name: "Maya Iyer",
        expires_at: expect.stringMatching(/Z$/),
      })
      const { status, data } = await activate(link)
      expect(status).toBe(200)
      expect(await libraryOf(data.token)).toHaveLength(1)

      const login = await signIn(email, "correct horse")
      expect(login.status).toBe(200)
      expect(await libraryOf(login.data.token)).toHaveLength(1)
      const [customer, ...more] = await getContainer()
        .resolve(Modules.CUSTOMER)
        .listCustomers({ email })
      expect([customer?.has_account, customer?.phone, more]).toEqual([true, "+14155550134", []])
    })

    it("works once: afterwards the link changes no password", async () => {
      const email = "once@buyers.test"
      await buy(email)
      const link = await linkFor(email)
      await activate(link)
      for (const answer of [await look(link), await activate(link, "another password")]) {
        expect([answer.status, answer.data.message]).toEqual([
          400,
          expect.stringContaining("used already"),
        ])
      }
      expect((await signIn(email, "another password")).status).toBe(401)
    })

    it("works once also when it is used twice at the same moment", async () => {
      const email = "twice@buyers.test"
      await buy(email)
      const link = await linkFor(email)
      const answers = await Promise.all([
        activate(link, "password one"),
        activate(link, "password two"),
      ])
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400])
    })

    it("shows later purchases with a proven address at once, signed in or not", async () => {
      const email = "later@buyers.test"
      await buy(email)
      const { data } = await activate(await linkFor(email))
      await buy(email)
      await buy(email, data.token)
      expect(await libraryOf(data.token)).toHaveLength(3)
      const mail = await readMail(email, /is ready/)
      expect(mail.text).toContain("http://localhost:8000/library")
    })

    it("does not give a purchase to whoever registered the address first, until the mail proves it", async () => {
      const email = "victim@buyers.test"
      const registered = await api.post(
        "/auth/customer/emailpass/register",
        { email, password: "attackers choice" },
        quiet(),
      )
      await api.post("/store/customers", { email }, bearer(registered.data.token))
      const attacker = await signIn(email, "attackers choice")
      expect(attacker.status).toBe(200)

      await buy(email)
      expect(await libraryOf(attacker.data.token)).toEqual([])

      const { status, data } = await activate(await linkFor(email), "the owners own")
      expect(status).toBe(200)
      expect(await libraryOf(data.token)).toHaveLength(1)
      expect((await signIn(email, "attackers choice")).status).toBe(401)
    })

    it("joins two guest purchases made before there was an account", async () => {
      const email = "two@buyers.test"
      await buy(email)
      await buy(email)
      const { data } = await activate(await linkFor(email))
      expect(await libraryOf(data.token)).toHaveLength(2)
    })

    it("keeps a creator's own log-in a creator's, with the new password for both", async () => {
      const email = "both@buyers.test"
      const auth = getContainer().resolve(Modules.AUTH)
      const { authIdentity } = await auth.register("emailpass", {
        body: { email, password: "studio password" },
      } as never)
      await auth.updateAuthIdentities({
        id: authIdentity?.id ?? "",
        app_metadata: { creator_id: "crtr_x" },
      })
      await buy(email)
      const { status, data } = await activate(await linkFor(email), "one for both")
      expect(status).toBe(200)
      expect(await libraryOf(data.token)).toHaveLength(1)
      const [identity] = await auth.listAuthIdentities({ id: [authIdentity?.id ?? ""] })
      expect(identity?.app_metadata).toMatchObject({
        creator_id: "crtr_x",
        customer_id: expect.stringMatching(/^cus_/),
      })
    })

    it("mails a fresh link to whoever bought, once in a while, and tells nobody who did", async () => {
      const email = "lost@buyers.test"
      const request = (address: string) =>
        api.post("/store/activations", { email: address }, quiet())
      await buy(email)
      const answers = [await request(" Lost@Buyers.test"), await request(email)]
      answers.push(await request("unknown@buyers.test"))
      expect(answers.map(({ status, data }) => [status, data])).toEqual(
        Array(3).fill([202, { requested: true }]),
      )
      expect((await request("no address")).status).toBe(400)

      const link = activationToken(await readMail(email, /Set your password/))
      expect((await activate(link)).status).toBe(200)
      const messages = await getContainer()
        .resolve("settlement")
        .listOutboxMessages({ kind: "activation" })
      expect(messages.map((message) => message.to)).toEqual([email])
    })

    it("refuses altered, foreign and ended links, and passwords too short or too long", async () => {
      const email = "wrong@buyers.test"
      await buy(email)
      const link = await linkFor(email)
      const { options } = getContainer().resolve("settlement")
      const facts = { email, name: null, fingerprint: "x" }
      const tokenOf = (url: string) => url.split("/").at(-1) ?? ""
      const old = tokenOf(
        activationUrl({ ...facts, now: new Date(Date.now() - 8 * 86_400_000) }, options),
      )
      const foreign = tokenOf(
        activationUrl({ ...facts, now: new Date() }, { ...options, secret: "s".repeat(40) }),
      )
      expect((await look(`${link.slice(0, -2)}AA`)).status).toBe(404)
      expect((await activate(foreign)).status).toBe(404)
      expect((await activate("x")).status).toBe(404)
      expect(await activate(old)).toMatchObject({
        status: 400,
        data: { message: expect.stringContaining("has ended") },
      })
      expect((await activate(link, "1234567")).status).toBe(400)
      expect((await activate(link, "x".repeat(129))).status).toBe(400)
      expect((await activate(link)).status).toBe(200)
    })
  },
})
