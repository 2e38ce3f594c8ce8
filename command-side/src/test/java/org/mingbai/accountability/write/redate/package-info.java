/** Tests. */
@NullMarked
package org.mingbai.accountability.write.redate;

import org.jspecify.annotations.NullMarked;
