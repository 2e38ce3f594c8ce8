@NullMarked
package org.mingbai.platform.http;

import org.jspecify.annotations.NullMarked;
