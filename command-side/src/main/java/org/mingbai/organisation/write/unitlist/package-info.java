/** Many units come at once, from a list that the administrator uploads. */
@NullMarked
package org.mingbai.organisation.write.unitlist;

import org.jspecify.annotations.NullMarked;
