@NullMarked
package org.mingbai.tools;

import org.jspecify.annotations.NullMarked;
