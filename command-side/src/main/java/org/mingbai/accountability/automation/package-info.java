/** What accountability does by itself: shipped catalogue and policy at the first start; a case's instant follows the breach that it is about. */
@NullMarked
package org.mingbai.accountability.automation;

import org.jspecify.annotations.NullMarked;
