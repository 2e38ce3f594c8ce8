/** What is measured, behind one interface; the raw limits of the disk and of RocksDB. */
@NullMarked
package org.mingbai.bench.peer;

import org.jspecify.annotations.NullMarked;
