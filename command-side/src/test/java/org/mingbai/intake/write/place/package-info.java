/** Tests of giving a separated call a place. */
@NullMarked
package org.mingbai.intake.write.place;

import org.jspecify.annotations.NullMarked;
