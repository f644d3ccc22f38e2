import { demoAccount } from "./demo-accounts"

export interface DemoBuyer {
  name: string
  email: string
  phone: string
}

/** The one buyer with a password; the others bought as guests. */
export const demoBuyer: DemoBuyer = {
  name: "Maya Iyer",
  email: demoAccount("Buyer").email,
  phone: "+44 20 7946 0958",
}

const guest = (name: string, phone: string): DemoBuyer => ({
  name,
  email: `${name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ".")}@buyers.test`,
  phone,
})

/** By the word that `sales.ts` calls them. */
export const buyers: Record<string, DemoBuyer> = {
  maya: demoBuyer,
  hana: guest("Hana Sato", "+81 3 3555 1234"),
  tomas: guest("Tomás Ribeiro", "+55 11 98765 4321"),
  grace: guest("Grace Mwangi", "+254 712 345678"),
  oliver: guest("Oliver Grant", "+44 20 7946 0321"),
  priya: guest("Priya Nair", "+91 80 2658 5588"),
  claire: guest("Claire Moreau", "+33 6 12 34 56 78"),
  jonas: guest("Jonas Keller", "+49 30 901820"),
  ngozi: guest("Ngozi Eze", "+234 803 123 4567"),
  emma: guest("Emma Lindqvist", "+46 8 123 456 78"),
  david: guest("David Cohen", "+1 212 555 0173"),
  sofia: guest("Sofía Herrera", "+34 612 34 56 78"),
  wei: guest("Wei Chen", "+65 6123 4567"),
  ruth: guest("Ruth Adler", "+1 415 555 0134"),
  marek: guest("Marek Nowak", "+48 512 345 678"),
  leila: guest("Leila Haddad", "+971 50 123 4567"),
  kofi: guest("Kofi Mensah", "+233 24 123 4567"),
  anna: guest("Anna Visser", "+31 6 12345678"),
}
