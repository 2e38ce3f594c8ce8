/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.note;

import org.jspecify.annotations.NullMarked;
