/** Values that several capabilities use. */
@NullMarked
package org.mingbai.kernel.value;

import org.jspecify.annotations.NullMarked;
