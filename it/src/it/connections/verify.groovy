import groovy.io.FileType

def files = { File root ->
  def found = []
  root.eachFileRecurse(FileType.FILES) { found << it }
  found
}

// The hand-written create-entry is in the place of the document's.
def sources = new File(basedir, 'target/generated-sources/connector/com/example/connectors/ledger')
def entries = new File(sources, 'operations/EntriesOperations.java').text
assert entries.contains('client.function("createEntry", "operations/create-entry/run")')
assert !entries.contains('client.call("createEntry"')

def log = new File(basedir, 'build.log').readLines()
assert log.any { it.endsWith('first run: 40 connections, each with its own key') }
assert log.any { it.endsWith('second run: 40 connections found, 39 left') }
(1..40).each { n ->
  assert log.any { it =~ /FINE dev\.connectors\.http: GET \/me 200 \d+ ms, attempts: 1, connection: tenant-$n$/ }
}
assert log.any { it.endsWith('refused: getMe: GET /me: 401 Unauthorized') }
assert log.any { it.contains('defunct: ledger: connection tenant-9: defunct, its owner must connect again') }
assert log.any { it.endsWith('shown: Ledger[ledger] LedgerConnection[tenant-7]') }

assert log.findAll { it.contains('shown: {') }*.replaceAll(/.*shown: /, '') ==
    ['{"subdomain":"***","apiKey":"***"} Builder[subdomain, apiKey]', '{"appKey":"***"}']

// Nothing that was written, in the log or in files, has a key in it.
assert log.findAll { it.contains('s3cr3t') } == []
def stored = files(new File(basedir, 'target/connections'))
assert stored.count { it.parentFile.name == 'default' && it.name ==~ /tenant-\d+\.json/ } == 39
assert stored.findAll { it.text.contains('s3cr3t') } == []
true
