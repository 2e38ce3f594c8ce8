/** One JVM: both sides and the embedded storage. */
@NullMarked
package org.mingbai.standalone;

import org.jspecify.annotations.NullMarked;
