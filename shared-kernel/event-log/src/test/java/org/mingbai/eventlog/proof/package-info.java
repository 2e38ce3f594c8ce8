@NullMarked
package org.mingbai.eventlog.proof;

import org.jspecify.annotations.NullMarked;
