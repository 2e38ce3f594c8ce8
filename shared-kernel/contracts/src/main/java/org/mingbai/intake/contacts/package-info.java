/** Who called when: one contact is one caller at one time, with a key of its own. */
@NullMarked
package org.mingbai.intake.contacts;

import org.jspecify.annotations.NullMarked;
