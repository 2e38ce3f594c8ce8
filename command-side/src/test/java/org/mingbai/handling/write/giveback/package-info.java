/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.giveback;

import org.jspecify.annotations.NullMarked;
