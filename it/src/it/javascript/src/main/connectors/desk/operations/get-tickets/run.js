const { Status } = require('../../lib')

module.exports = async function ({ externalApiClient, input }) {
  const tickets = await Promise.all(input.ids.map((id) => externalApiClient.get(`/tickets/${id}`, { status: Status.Open })))
  return tickets.map((ticket) => ticket.title)
}
