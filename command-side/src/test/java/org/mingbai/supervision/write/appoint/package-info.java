/** Tests of appointing a supervisor. */
@NullMarked
package org.mingbai.supervision.write.appoint;

import org.jspecify.annotations.NullMarked;
