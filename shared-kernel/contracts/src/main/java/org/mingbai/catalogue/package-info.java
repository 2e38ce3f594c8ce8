/** All event types of the house, by name. */
@NullMarked
package org.mingbai.catalogue;

import org.jspecify.annotations.NullMarked;
