@NullMarked
package org.mingbai.platform.metrics;

import org.jspecify.annotations.NullMarked;
