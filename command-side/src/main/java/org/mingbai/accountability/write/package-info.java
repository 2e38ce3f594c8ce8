/** What the use cases on a fault case share: how far a case is, who may not judge it, and what is published. */
@NullMarked
package org.mingbai.accountability.write;

import org.jspecify.annotations.NullMarked;
