/** What can go wrong with a log, each by its name. */
@NullMarked
package org.mingbai.eventlog.failure;

import org.jspecify.annotations.NullMarked;
