import { baseUri } from '../../../lib/urls'

export default ({ connectorParameters }: { connectorParameters: Record<string, string> }) => ({
  clientId: connectorParameters.clientId,
  clientSecret: connectorParameters.clientSecret,
  authorizeUri: `${baseUri}/authorize`,
  tokenUri: `${baseUri}/token`,
})
