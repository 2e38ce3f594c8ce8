@NullMarked
package org.mingbai.platform.view;

import org.jspecify.annotations.NullMarked;
