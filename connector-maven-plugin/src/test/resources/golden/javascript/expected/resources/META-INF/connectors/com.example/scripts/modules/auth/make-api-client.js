import { baseUri } from '../lib/urls.js'

export default async function ({ credentials }) {
  return {
    baseUri,
    headers: { Authorization: `Bearer ${credentials.token}` },
  }
}
