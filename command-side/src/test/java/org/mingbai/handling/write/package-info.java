/** Tests of what the use cases of handling share. */
@NullMarked
package org.mingbai.handling.write;

import org.jspecify.annotations.NullMarked;
