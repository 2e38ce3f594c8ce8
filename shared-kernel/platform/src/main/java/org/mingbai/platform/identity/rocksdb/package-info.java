/** The embedded key store: a RocksDB of its own, never in the log's folder. */
@NullMarked
package org.mingbai.platform.identity.rocksdb;

import org.jspecify.annotations.NullMarked;
