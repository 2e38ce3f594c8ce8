/** The one place that knows the state of the log: it recomputes it all the time, and everybody who is asked about the log asks here. */
@NullMarked
package org.mingbai.platform.integrity;

import org.jspecify.annotations.NullMarked;
