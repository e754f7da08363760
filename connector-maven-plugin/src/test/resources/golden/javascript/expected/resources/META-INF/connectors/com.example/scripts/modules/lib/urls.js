export const baseUri = 'https://api.scripts.example/v1'
