export function fullAddress({ street, city, zip } = {}) {
  return [street, `${zip ?? ''} ${city ?? ''}`.trim()].filter(Boolean).join(', ')
}
