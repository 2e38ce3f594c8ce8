/** Tests of what is read of tickets. */
@NullMarked
package org.mingbai.handling.read;

import org.jspecify.annotations.NullMarked;
