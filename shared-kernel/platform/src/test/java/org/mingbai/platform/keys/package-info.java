@NullMarked
package org.mingbai.platform.keys;

import org.jspecify.annotations.NullMarked;
