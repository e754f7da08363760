def before = new File(basedir, 'target/before')
def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: up to date') == 1

def compared = 0
['generated-sources', 'generated-resources', 'connector'].each { name ->
  def now = new File(basedir, "target/$name")
  now.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def old = new File(before, "$name/" + now.toPath().relativize(file.toPath()))
    assert old.bytes == file.bytes
    // The copy was made with the file's time, in milliseconds.
    assert old.lastModified() == file.lastModified()
    compared++
  }
}
assert compared == 12
true
