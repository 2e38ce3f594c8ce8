@NullMarked
package org.mingbai.platform.json;

import org.jspecify.annotations.NullMarked;
