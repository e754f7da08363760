def before = new File(basedir, 'target/before')
def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] billing: com.example.connectors.billing.Billing, 2 operations, 3 types, 100.0 % typed') == 1
assert log.count('[INFO] billing: up to date') == 1

// Every Maven and every JDK generates the same.
def first = new File(basedir, '../../it/unchanged-second-run/target')
def compared = 0
['generated-sources', 'generated-resources', 'connector'].each { name ->
  def now = new File(basedir, "target/$name")
  now.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def old = new File(before, "$name/" + now.toPath().relativize(file.toPath()))
    assert old.bytes == file.bytes
    assert name == 'connector' || new File(first, "$name/" + now.toPath().relativize(file.toPath())).bytes == file.bytes
    // The copy was made with the file's time, in milliseconds.
    assert old.lastModified() == file.lastModified()
    compared++
  }
}
assert compared == 13
true
