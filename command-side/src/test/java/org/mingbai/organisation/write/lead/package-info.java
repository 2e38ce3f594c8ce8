/** Tests. */
@NullMarked
package org.mingbai.organisation.write.lead;

import org.jspecify.annotations.NullMarked;
