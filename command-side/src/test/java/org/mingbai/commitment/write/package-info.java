/** Tests. */
@NullMarked
package org.mingbai.commitment.write;

import org.jspecify.annotations.NullMarked;
