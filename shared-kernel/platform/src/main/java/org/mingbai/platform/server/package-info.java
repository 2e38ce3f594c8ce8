/** What the embedded web server is told: whom to believe, how fast a body has to come, which connections to let go. */
@NullMarked
package org.mingbai.platform.server;

import org.jspecify.annotations.NullMarked;
