/** Tests of the escalation board. */
@NullMarked
package org.mingbai.escalation.read.board;

import org.jspecify.annotations.NullMarked;
