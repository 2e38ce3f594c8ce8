/** The demonstration's data: written once, through the same commands as everything, at the times at which it is said to have happened. */
@NullMarked
package org.mingbai.standalone.demo;

import org.jspecify.annotations.NullMarked;
