/** Tests. */
@NullMarked
package org.mingbai.organisation.write.unit;

import org.jspecify.annotations.NullMarked;
