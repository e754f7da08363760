// 50 modules: 40 with a connector of their own, and 10 that generate from the same directory.
def modules = (1..50).collect { String.format('m%02d', it) }
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('    <module>modules</module>', modules.collect { "    <module>$it</module>" }.join('\n'))

def connector = { File directory ->
  directory.mkdirs()
  new File(directory, 'spec.yml').text = "name: ${directory.name.toUpperCase()}\nversion: 1.0.0\n"
  new File(directory, 'openapi.yml').text = """\
openapi: 3.0.3
info: {title: A, version: 1.0.0}
servers: [{url: 'https://${directory.name}.example'}]
paths:
  /invoices/{id}:
    get:
      operationId: getInvoice
      tags: [Invoices]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: It., content: {application/json: {schema: {\$ref: '#/components/schemas/Invoice'}}}}
components:
  schemas:
    Invoice: {type: object, properties: {id: {type: string}, total: {type: number}}}
"""
}
connector(new File(basedir, 'shared/common'))

modules.eachWithIndex { module, i ->
  def directory = ''
  if (i < 40) {
    connector(new File(basedir, "$module/src/main/connectors/${module.replace('m', 'c')}"))
  } else {
    directory = '<properties><connector.directory>${basedir}/../shared</connector.directory></properties>'
    new File(basedir, module).mkdirs()
  }
  new File(basedir, "$module/pom.xml").text = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.example</groupId><artifactId>reactor-50</artifactId><version>1</version></parent>
  <artifactId>$module</artifactId>
  $directory
</project>
"""
}
true
