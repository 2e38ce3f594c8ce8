@NullMarked
package org.mingbai.eventlog.mongodb;

import org.jspecify.annotations.NullMarked;
