import { RestApiClient } from '@integration-app/connector-sdk';

export default async function getCredentials({ connectionInput: { baseUri, user, password } }) {
  const client = new RestApiClient({ baseUri, auth: { username: user, password } });
  const { session } = await client.post('/sessions', { device: 'connector' });
  return { session };
}
