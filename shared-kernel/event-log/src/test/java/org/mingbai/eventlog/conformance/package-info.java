/** What every storage has to make true of the log, and the proof that the suite notices when one does not. */
@NullMarked
package org.mingbai.eventlog.conformance;

import org.jspecify.annotations.NullMarked;
