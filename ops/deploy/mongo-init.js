// One replica set of three members, and a default write concern by which no tool on this server loses what it was acknowledged.
try {
  rs.status();
} catch (notYet) {
  rs.initiate({_id: 'mingbai', members: [1, 2, 3].map(n => ({_id: n, host: `mongo-${n}:27017`}))});
}
while (!db.hello().setName || !db.hello().primary) {
  sleep(500);
}
const primary = new Mongo(`mongodb://${db.hello().primary}/?directConnection=true`).getDB('admin');
while (!primary.hello().isWritablePrimary) {
  sleep(500);
}
const set = primary.adminCommand({setDefaultRWConcern: 1, defaultWriteConcern: {w: 'majority', wtimeout: 0}});
if (!set.ok) {
  throw new Error(JSON.stringify(set));
}
print('the replica set is ready');
