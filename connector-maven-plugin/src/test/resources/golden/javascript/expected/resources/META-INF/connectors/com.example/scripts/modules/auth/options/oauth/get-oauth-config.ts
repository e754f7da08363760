import { baseUri } from '../../../lib/urls'

export default ({ connectorParameters }                                                 ) => ({
  clientId: connectorParameters.clientId,
  clientSecret: connectorParameters.clientSecret,
  authorizeUri: `${baseUri}/authorize`,
  tokenUri: `${baseUri}/token`,
})
