export default function ({ input }) {
  return {
    records: input.items.map((item) => ({
      id: item.id,
      title: item.name,
      value: item.amount,
      isOpen: item.status === 'open',
      city: item.address.city,
    })),
  }
}
