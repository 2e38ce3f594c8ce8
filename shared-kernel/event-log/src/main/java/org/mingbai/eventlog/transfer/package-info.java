/** Moving a log from one storage to another. Bytes and hashes stay as they are, so what was proven of one is proven of the other. */
@NullMarked
package org.mingbai.eventlog.transfer;

import org.jspecify.annotations.NullMarked;
