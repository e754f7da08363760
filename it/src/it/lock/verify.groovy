def log = new File(basedir, 'build.log').readLines()
assert log.count { it.endsWith('connectors.lock: written') } == 2

// The code that was written for the first version compiled with the second; what is new goes around it.
assert new File(basedir, 'target/classes/com/example/Calls.class').exists()
def deal = new File(basedir, 'target/generated-sources/connector/com/example/connectors/crm/model/Deal.java').text
assert deal.contains('SalesStage salesStage()')
assert deal =~ /Long salesStage_[0-9a-f]{4}\(\)/

def lock = new File(basedir, 'src/main/connectors/connectors.lock').text
assert lock.contains('get-deal: {request: "GET /deals/{id}", group: Deals, method: getDeal}')
assert lock =~ /Deal: \{class: Deal, members: \[salesStage: salesStage_[0-9a-f]{4}, sales_stage]}/
true
