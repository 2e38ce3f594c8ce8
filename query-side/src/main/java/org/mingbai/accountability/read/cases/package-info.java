/** Fault cases found by state, place, fault and person. */
@NullMarked
package org.mingbai.accountability.read.cases;

import org.jspecify.annotations.NullMarked;
