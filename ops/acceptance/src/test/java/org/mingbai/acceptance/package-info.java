/** The whole system from outside: over HTTP, in the browser, stopped and killed. */
@NullMarked
package org.mingbai.acceptance;

import org.jspecify.annotations.NullMarked;
