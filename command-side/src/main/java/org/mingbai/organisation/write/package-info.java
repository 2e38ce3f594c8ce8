/** What the slices of the organisation know in common: one unit, one post. */
@NullMarked
package org.mingbai.organisation.write;

import org.jspecify.annotations.NullMarked;
