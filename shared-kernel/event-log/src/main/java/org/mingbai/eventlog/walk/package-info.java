/** Goes over a whole log, commit by commit and entry by entry, and tells what is not as it was written. */
@NullMarked
package org.mingbai.eventlog.walk;

import org.jspecify.annotations.NullMarked;
