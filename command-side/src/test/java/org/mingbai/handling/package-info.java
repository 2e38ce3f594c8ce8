/** Builders for the tests of handling. */
@NullMarked
package org.mingbai.handling;

import org.jspecify.annotations.NullMarked;
