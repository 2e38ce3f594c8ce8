@NullMarked
package org.mingbai.platform.text;

import org.jspecify.annotations.NullMarked;
