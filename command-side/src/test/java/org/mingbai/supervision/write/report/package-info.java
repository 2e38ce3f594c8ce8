/** Tests of filing a report. */
@NullMarked
package org.mingbai.supervision.write.report;

import org.jspecify.annotations.NullMarked;
