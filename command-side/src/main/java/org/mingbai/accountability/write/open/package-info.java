/** A discipline officer opens a fault case: from a breach, from a report, or from what came to notice otherwise. */
@NullMarked
package org.mingbai.accountability.write.open;

import org.jspecify.annotations.NullMarked;
