@NullMarked
package org.mingbai.platform.storage;

import org.jspecify.annotations.NullMarked;
