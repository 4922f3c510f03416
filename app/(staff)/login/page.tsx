export default function P() {
  return <main>login</main>
}
