/** Tests of pressing a ticket. */
@NullMarked
package org.mingbai.supervision.write.press;

import org.jspecify.annotations.NullMarked;
