export default async ({ credentials }) => ({ ...credentials, token: credentials.token + '-refreshed' })
