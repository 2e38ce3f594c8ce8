/** Tests. */
@NullMarked
package org.mingbai.organisation;

import org.jspecify.annotations.NullMarked;
