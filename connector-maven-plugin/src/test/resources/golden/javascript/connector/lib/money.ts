export enum Currency {
  Euro = 'EUR',
}

export function toCents(amount: number): number {
  return Math.round(amount * 100)
}
