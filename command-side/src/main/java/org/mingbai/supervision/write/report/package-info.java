/** A supervisor files what was seen. */
@NullMarked
package org.mingbai.supervision.write.report;

import org.jspecify.annotations.NullMarked;
