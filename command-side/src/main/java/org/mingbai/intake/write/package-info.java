/** Calls come in, and earlier messages are taken over. */
@NullMarked
package org.mingbai.intake.write;

import org.jspecify.annotations.NullMarked;
