/** Finds and reads commits by position and by tag, and says where what it finds is not what was written. */
@NullMarked
package org.mingbai.eventlog.reading;

import org.jspecify.annotations.NullMarked;
