/** Tests of what the use cases on a fault case share. */
@NullMarked
package org.mingbai.accountability.write;

import org.jspecify.annotations.NullMarked;
