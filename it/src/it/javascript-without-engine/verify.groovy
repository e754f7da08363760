// The message as users see it, whole, in both of the builds that fail.
def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
def messages = (log =~ /(?s)\[ERROR\] (Failed to execute goal .*?)\s*(?:\[ERROR\])? -> \[Help 1\]/).collect { it[1] }
def expected = new File(basedir, 'expected-message.txt').text.replace('\r\n', '\n').trim()
assert messages.size() == 2
messages.each {
  def message = it.replaceAll(/(?m)^\[ERROR\] /, '').replaceAll(/connector-maven-plugin:[^:]+:/, 'connector-maven-plugin:VERSION:')
  assert message == expected
}
assert !log.contains('org.apache.maven.plugin.MojoFailureException:')
assert log.count('desk: up to date') == 2
assert log.count('BUILD SUCCESS') == 1
true
