def log = new File(basedir, 'build.log').readLines()
def generated = log.findAll { it ==~ /\[INFO] \w+: com\.example\.m\d\d\.\w+\.\w+, 1 operation, 1 type, 100\.0 % typed/ }
def upToDate = log.findAll { it ==~ /\[INFO] \w+: up to date/ }

// The first time, every module is generated and compiled; the second time, the one whose connector changed.
assert generated.size() == 51
assert generated.count { it.startsWith('[INFO] common: ') } == 10
assert generated.count { it.startsWith('[INFO] c07: com.example.m07.c07.C07,') } == 2
assert upToDate.size() == 49
assert upToDate.count('[INFO] common: up to date') == 10
assert !upToDate.contains('[INFO] c07: up to date')
(1..50).each {
  def module = String.format('m%02d', it)
  def key = it > 40 ? 'common' : module.replace('m', 'c')
  assert new File(basedir, "$module/target/classes/com/example/$module/$key/model/Invoice.class").exists()
}

// Nothing else is written: of that module, what the change concerns.
def touched = []
def compared = 0
new File(basedir, 'before').eachFileRecurse(groovy.io.FileType.FILES) { old ->
  def path = new File(basedir, 'before').toPath().relativize(old.toPath()).toString().replace('\\', '/')
  def now = new File(basedir, path)
  compared++
  if (old.bytes != now.bytes || old.lastModified() != now.lastModified()) {
    touched << path
  }
}
assert touched.sort() == [
  'm07/target/connector/generate-default.state',
  'm07/target/generated-sources/connector/com/example/m07/c07/model/Invoice.java',
]
assert compared >= 50 * 8
true
