/** Who is appointed, where and until when. */
@NullMarked
package org.mingbai.supervision.read.supervisors;

import org.jspecify.annotations.NullMarked;
