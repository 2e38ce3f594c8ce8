/** What the views of several capabilities ask about supervision. */
@NullMarked
package org.mingbai.supervision.read;

import org.jspecify.annotations.NullMarked;
