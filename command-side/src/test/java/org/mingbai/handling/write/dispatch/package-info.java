/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.dispatch;

import org.jspecify.annotations.NullMarked;
