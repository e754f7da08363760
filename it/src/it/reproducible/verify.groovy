def first = new File(basedir, 'before/reproducible-1.jar')
def second = new File(basedir, 'target/reproducible-1.jar')
assert first.bytes == second.bytes

// What the jar holds has the time that the POM says, resources of the connector too.
new java.util.zip.ZipFile(second).withCloseable { jar ->
  def generated = jar.entries().findAll { it.name.startsWith('META-INF/connectors/') && !it.directory }
  assert generated*.name.sort() == [
    'META-INF/connectors/com.example.connectors/billing/connector.json',
    'META-INF/connectors/com.example.connectors/billing/operations.json',
  ]
  assert jar.entries().collect { it.lastModifiedTime }.unique().size() == 1
}
def log = new File(basedir, 'build.log').text
assert log.contains('No known issue in ')
true
