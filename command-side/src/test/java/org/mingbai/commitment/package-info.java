/** Tests. */
@NullMarked
package org.mingbai.commitment;

import org.jspecify.annotations.NullMarked;
