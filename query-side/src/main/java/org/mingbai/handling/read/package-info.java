/** Tickets as people read them. */
@NullMarked
package org.mingbai.handling.read;

import org.jspecify.annotations.NullMarked;
