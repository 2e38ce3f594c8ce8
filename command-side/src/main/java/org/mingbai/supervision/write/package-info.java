/** What the use cases of supervision share: who is appointed where and when, and where things lie. */
@NullMarked
package org.mingbai.supervision.write;

import org.jspecify.annotations.NullMarked;
