/** What deadline a matter would have, told while the caller is still on the line. */
@NullMarked
package org.mingbai.commitment.read.deadlinepreview;

import org.jspecify.annotations.NullMarked;
