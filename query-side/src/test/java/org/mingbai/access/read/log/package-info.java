@NullMarked
package org.mingbai.access.read.log;

import org.jspecify.annotations.NullMarked;
