/** A process that appends is killed; nothing acknowledged may be missing. */
@NullMarked
package org.mingbai.eventlog.crash;

import org.jspecify.annotations.NullMarked;
