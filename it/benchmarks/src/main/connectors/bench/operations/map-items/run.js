import { fullAddress } from './address.js'

export default async function ({ input }) {
  return {
    records: input.items.map(({ id, name, amount, status, tags, address, ...rest }) => ({
      id: String(id),
      fields: {
        title: name.trim(),
        value: { amount: Math.round(amount * 100) / 100, currency: 'EUR' },
        isOpen: status === 'open',
        tags: tags.filter((tag) => tag !== '').map((tag) => tag.toUpperCase()),
        address: fullAddress(address),
        ...rest,
      },
    })),
  }
}
