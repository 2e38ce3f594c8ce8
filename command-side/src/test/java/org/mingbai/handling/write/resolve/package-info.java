/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.resolve;

import org.jspecify.annotations.NullMarked;
