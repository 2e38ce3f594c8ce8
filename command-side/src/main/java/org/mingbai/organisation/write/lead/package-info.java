/** Somebody leads a unit and gets its tickets when no holder is present. */
@NullMarked
package org.mingbai.organisation.write.lead;

import org.jspecify.annotations.NullMarked;
