/** The log in memory, for tests: nothing survives the process. */
@NullMarked
package org.mingbai.eventlog.memory;

import org.jspecify.annotations.NullMarked;
