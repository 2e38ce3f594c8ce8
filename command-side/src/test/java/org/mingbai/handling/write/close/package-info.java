/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.close;

import org.jspecify.annotations.NullMarked;
