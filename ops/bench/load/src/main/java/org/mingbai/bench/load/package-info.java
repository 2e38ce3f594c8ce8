/** A made-up log of any size, with which the whole system is measured: seeded, so that two runs hold the same tickets. */
@NullMarked
package org.mingbai.bench.load;

import org.jspecify.annotations.NullMarked;
