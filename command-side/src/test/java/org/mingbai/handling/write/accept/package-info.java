/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.accept;

import org.jspecify.annotations.NullMarked;
