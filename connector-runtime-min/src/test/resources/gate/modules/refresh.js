import { NotAuthenticatedError } from '@membranehq/sdk';

export default async function refreshCredentials({ credentials, apiClient }) {
  const { session } = await apiClient.post('/sessions/renew', { old: credentials.session });
  if (!session) {
    throw new NotAuthenticatedError(`the session ${credentials.session} is over`);
  }
  return { session };
}
