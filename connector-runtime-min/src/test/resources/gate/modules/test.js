export default async function test({ externalApiClient }) {
  await externalApiClient.get('/me');
}
