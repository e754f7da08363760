                                                    

                     
                                  
 

export default async function test({ externalApiClient }           )                   {
  const me = await externalApiClient.get('/me')
  return me.active !== false
}
