export const only = (deals) => deals
