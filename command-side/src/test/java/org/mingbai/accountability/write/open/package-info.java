/** Tests of opening a fault case. */
@NullMarked
package org.mingbai.accountability.write.open;

import org.jspecify.annotations.NullMarked;
