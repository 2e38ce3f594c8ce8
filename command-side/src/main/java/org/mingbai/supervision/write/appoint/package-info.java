/** An administrator appoints a public supervisor. */
@NullMarked
package org.mingbai.supervision.write.appoint;

import org.jspecify.annotations.NullMarked;
