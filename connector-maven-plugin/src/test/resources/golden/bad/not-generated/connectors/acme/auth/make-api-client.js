export default async function ({credentials}) {
  return {baseUri: "https://api.acme.example"};
}
