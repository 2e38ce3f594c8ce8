/** Tests of what the use cases of supervision share. */
@NullMarked
package org.mingbai.supervision.write;

import org.jspecify.annotations.NullMarked;
