namespace Defaults {
  export const size = 10
}

export default ({ input }: { input: any }): any => ({ size: Defaults.size, ...input })
