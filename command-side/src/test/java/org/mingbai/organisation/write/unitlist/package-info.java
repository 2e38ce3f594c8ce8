/** Tests. */
@NullMarked
package org.mingbai.organisation.write.unitlist;

import org.jspecify.annotations.NullMarked;
