/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.transfer;

import org.jspecify.annotations.NullMarked;
