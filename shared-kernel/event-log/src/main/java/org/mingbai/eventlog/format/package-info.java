/** The bytes of the log, the same in every storage, so that moving a log changes no hash. */
@NullMarked
package org.mingbai.eventlog.format;

import org.jspecify.annotations.NullMarked;
