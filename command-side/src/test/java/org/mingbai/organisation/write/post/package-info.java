/** Tests. */
@NullMarked
package org.mingbai.organisation.write.post;

import org.jspecify.annotations.NullMarked;
