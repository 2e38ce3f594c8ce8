/** The log in a folder of this machine. The only package that knows RocksDB. */
@NullMarked
package org.mingbai.eventlog.rocksdb;

import org.jspecify.annotations.NullMarked;
