@NullMarked
package org.mingbai.platform.server;

import org.jspecify.annotations.NullMarked;
