import com.sun.net.httpserver.HttpServer

// Another host, which has a schema and is gone before the second build.
def requests = new java.util.concurrent.CopyOnWriteArrayList()
def server = HttpServer.create(new InetSocketAddress(InetAddress.getByName('127.0.0.1'), 0), 0)
server.createContext('/') { exchange ->
  requests << exchange.requestURI.path
  byte[] body = 'Owner: {type: object, properties: {name: {type: string}}}\n'.getBytes('UTF-8')
  exchange.sendResponseHeaders(200, body.length)
  exchange.responseBody.write(body)
  exchange.close()
  if (requests.size() == 1) {
    Thread.start { server.stop(1) }
  }
}
server.start()
context.put('requests', requests)
def document = new File(basedir, 'src/main/connectors/crm/openapi.yml')
document.text = document.text.replace('PORT', String.valueOf(server.address.port))
true
