/** Events of intake under test: what they are about. */
@NullMarked
package org.mingbai.intake.events;

import org.jspecify.annotations.NullMarked;
