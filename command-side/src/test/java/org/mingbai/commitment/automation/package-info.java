/** Tests. */
@NullMarked
package org.mingbai.commitment.automation;

import org.jspecify.annotations.NullMarked;
