/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.reopen;

import org.jspecify.annotations.NullMarked;
