/** What the organisation does by itself: the units that every installation begins with. */
@NullMarked
package org.mingbai.organisation.automation;

import org.jspecify.annotations.NullMarked;
