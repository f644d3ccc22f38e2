export default function LandingPage() {
  return <h1 className="text-4xl">Tessera</h1>
}
