/** Builders for the tests of accountability. */
@NullMarked
package org.mingbai.accountability;

import org.jspecify.annotations.NullMarked;
