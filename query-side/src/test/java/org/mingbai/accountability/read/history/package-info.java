@NullMarked
package org.mingbai.accountability.read.history;

import org.jspecify.annotations.NullMarked;
