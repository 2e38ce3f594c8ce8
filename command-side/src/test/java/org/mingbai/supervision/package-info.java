/** Builders for the tests of supervision. */
@NullMarked
package org.mingbai.supervision;

import org.jspecify.annotations.NullMarked;
