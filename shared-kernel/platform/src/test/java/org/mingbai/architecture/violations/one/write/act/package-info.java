/** Breaks the rules for writing slices. */
@NullMarked
package org.mingbai.architecture.violations.one.write.act;

import org.jspecify.annotations.NullMarked;
