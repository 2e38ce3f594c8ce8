/** Tests. */
@NullMarked
package org.mingbai.organisation.write.presence;

import org.jspecify.annotations.NullMarked;
