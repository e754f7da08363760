// The message as users see it, whole: from what failed to Maven's own advice.
def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
def message = (log =~ /(?s)\[ERROR\] (Failed to execute goal .*?)\s*(?:\[ERROR\])? -> \[Help 1\]/)[0][1]
message = message.replaceAll(/(?m)^\[ERROR\] /, '').replaceAll(/connector-maven-plugin:[^:]+:/, 'connector-maven-plugin:VERSION:')
assert message == new File(basedir, 'expected-message.txt').text.replace('\r\n', '\n').trim()
assert !log.contains('org.apache.maven.plugin.MojoFailureException:')

def compared = 0
['generated-sources', 'generated-resources'].each { name ->
  def now = new File(basedir, "target/$name")
  def before = new File(basedir, "target/before/$name")
  def files = { File root ->
    def found = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { found[root.toPath().relativize(it.toPath()).toString()] = [it.text, it.lastModified()] }
    found
  }
  assert files(now) == files(before)
  compared += files(now).size()
}
assert compared == 12
true
