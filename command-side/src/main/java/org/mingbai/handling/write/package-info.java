/** What the use cases of handling share: how far a ticket is, where it lies, and who gets it. */
@NullMarked
package org.mingbai.handling.write;

import org.jspecify.annotations.NullMarked;
