/** What follows from an erasure by itself: its keys are destroyed, at once, again when that failed, and again at every start. */
@NullMarked
package org.mingbai.access.automation;

import org.jspecify.annotations.NullMarked;
