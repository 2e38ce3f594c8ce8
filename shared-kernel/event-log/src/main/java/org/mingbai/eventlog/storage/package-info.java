/** What a place to keep commits has to offer; everything else (order, conditions, hashes, batches) is the log's. */
@NullMarked
package org.mingbai.eventlog.storage;

import org.jspecify.annotations.NullMarked;
