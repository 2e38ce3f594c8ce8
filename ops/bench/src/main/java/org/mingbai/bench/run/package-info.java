/** The plan of a run, its options and its order. */
@NullMarked
package org.mingbai.bench.run;

import org.jspecify.annotations.NullMarked;
