// @ts-check
// Preloaded into children with `node --import`: a parent that is killed outright cannot take its children along, but the
// channel to it closes, and that is seen here.
process.on('disconnect', () => process.exit(1));
// Listening must not keep a child alive that has nothing left to do.
process.channel?.unref();
