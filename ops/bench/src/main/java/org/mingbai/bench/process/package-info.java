/** Processes that are started, watched and ended here. */
@NullMarked
package org.mingbai.bench.process;

import org.jspecify.annotations.NullMarked;
