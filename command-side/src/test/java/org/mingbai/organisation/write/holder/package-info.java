/** Tests. */
@NullMarked
package org.mingbai.organisation.write.holder;

import org.jspecify.annotations.NullMarked;
