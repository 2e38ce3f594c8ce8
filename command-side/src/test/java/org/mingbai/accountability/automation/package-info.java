/** What accountability does by itself: the shipped catalogue and policy come into force at the first start. */
@NullMarked
package org.mingbai.accountability.automation;

import org.jspecify.annotations.NullMarked;
