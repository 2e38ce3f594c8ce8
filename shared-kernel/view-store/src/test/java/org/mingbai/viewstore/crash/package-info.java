/** A folding process that is killed, over and over. */
@NullMarked
package org.mingbai.viewstore.crash;

import org.jspecify.annotations.NullMarked;
