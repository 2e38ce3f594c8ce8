/** Tests. */
@NullMarked
package org.mingbai.organisation.write;

import org.jspecify.annotations.NullMarked;
