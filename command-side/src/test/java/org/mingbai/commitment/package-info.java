/** Builders for the tests of the commitments. */
@NullMarked
package org.mingbai.commitment;

import org.jspecify.annotations.NullMarked;
