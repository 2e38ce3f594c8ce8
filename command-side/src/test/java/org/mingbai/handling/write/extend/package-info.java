/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.extend;

import org.jspecify.annotations.NullMarked;
