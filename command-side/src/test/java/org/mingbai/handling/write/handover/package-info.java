/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.handover;

import org.jspecify.annotations.NullMarked;
